package io.github.payreturn.servlet;

import io.github.payreturn.Failed;
import io.github.payreturn.Outcome;
import io.github.payreturn.Pending;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.Setting;
import io.github.payreturn.settings.Settings;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The three views of a shop, each by a setting, else by a part of the shop's that is one, else
 * built in.
 */
record Views(View success, View pending, View retry, BuiltInPage builtIn) {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  static Views of(
      Settings settings,
      HostObjects host,
      Endpoints endpoints,
      BuiltInPage builtIn,
      Faults faults) {
    Choice choice = new Choice(settings, endpoints, builtIn, faults);
    return new Views(
        choice.of(
            Settings.SUCCESS_VIEW,
            host.find(SuccessView.class, Settings.SUCCESS_VIEW)
                .map(view -> shown -> view.success((Succeeded) shown.outcome(), shown.buyer()))),
        choice.of(
            Settings.PENDING_VIEW,
            host.find(PendingView.class, Settings.PENDING_VIEW)
                .map(view -> shown -> view.pending((Pending) shown.outcome(), shown.buyer()))),
        choice.of(
            Settings.RETRY_VIEW,
            host.find(RetryView.class, Settings.RETRY_VIEW)
                .map(view -> shown -> view.retry((Failed) shown.outcome(), shown.buyer()))),
        builtIn);
  }

  /** What to show. A view that fails must not hide from the buyer what is true. */
  Answer answer(ReturnResult.Shown shown) {
    try {
      return viewOf(shown.outcome()).answer(shown);
    } catch (Exception | LinkageError failed) {
      LOG.error("A view failed; the built-in page is shown instead", failed);
      return builtIn.answer(shown);
    }
  }

  private View viewOf(Outcome outcome) {
    if (outcome instanceof Succeeded) {
      return success;
    }
    return outcome instanceof Pending ? pending : retry;
  }

  private record Choice(
      Settings settings, Endpoints endpoints, BuiltInPage builtIn, Faults faults) {

    View of(Setting<String> setting, Optional<View> hosts) {
      Optional<TemplateView> template = settings.find(setting).flatMap(TemplateView::parse);
      template
          .filter(view -> endpoints.cover(view.template()))
          .ifPresent(
              view ->
                  faults.add(
                      setting.key(),
                      "%s leads back to the filter's own endpoint; show another page."
                          .formatted(view.template())));
      return template.<View>map(view -> view).or(() -> hosts).orElse(builtIn);
    }
  }
}
