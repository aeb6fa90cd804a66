package io.github.payreturn.servlet;

import io.github.payreturn.Failed;
import io.github.payreturn.Outcome;
import io.github.payreturn.Pending;
import io.github.payreturn.Succeeded;
import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.Setting;
import io.github.payreturn.settings.Settings;
import java.util.Optional;

/** One view for each way in which a return can end. */
record ViewSet(View success, View pending, View retry) {

  View of(Outcome outcome) {
    if (outcome instanceof Succeeded) {
      return success;
    }
    return outcome instanceof Pending ? pending : retry;
  }

  /**
   * Finds the views of a shop: each by its setting, else by a part of the shop's that is one.
   *
   * @param endpoints that no view may lead back to
   */
  record Finder(Settings settings, HostObjects host, Endpoints endpoints, Faults faults) {

    /** Those of the three settings; where there is none, the other set's. */
    ViewSet find(
        Setting<String> success, Setting<String> pending, Setting<String> retry, ViewSet other) {
      return new ViewSet(
          template(success)
              .or(() -> host.find(SuccessView.class, success).map(Finder::success))
              .orElse(other.success()),
          template(pending)
              .or(() -> host.find(PendingView.class, pending).map(Finder::pending))
              .orElse(other.pending()),
          template(retry)
              .or(() -> host.find(RetryView.class, retry).map(Finder::retry))
              .orElse(other.retry()));
    }

    private Optional<View> template(Setting<String> setting) {
      Optional<TemplateView> template = settings.find(setting).flatMap(TemplateView::parse);
      template
          .filter(view -> endpoints.cover(view.template()))
          .ifPresent(
              view ->
                  faults.add(
                      setting.key(),
                      "%s leads back to the filter's own endpoint; show another page."
                          .formatted(view.template())));
      return template.map(view -> view);
    }

    private static View success(SuccessView view) {
      return shown -> view.success((Succeeded) shown.outcome(), shown.buyer());
    }

    private static View pending(PendingView view) {
      return shown -> view.pending((Pending) shown.outcome(), shown.buyer());
    }

    private static View retry(RetryView view) {
      return shown -> view.retry((Failed) shown.outcome(), shown.buyer());
    }
  }
}
