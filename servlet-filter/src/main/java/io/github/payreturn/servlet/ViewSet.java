package io.github.payreturn.servlet;

import io.github.payreturn.Failed;
import io.github.payreturn.Outcome;
import io.github.payreturn.Pending;
import io.github.payreturn.Succeeded;
import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.Setting;
import io.github.payreturn.settings.Settings;
import io.github.payreturn.settings.SettingsTable;
import java.util.Optional;
import java.util.function.Function;

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

    /** What every kind of return shows: the shop's own views, else the platform's, else ours. */
    ViewSet common(View builtIn) {
      return new ViewSet(
          common(SuccessView.class, SettingsTable.SUCCESS_VIEW, Finder::success, builtIn),
          common(PendingView.class, SettingsTable.PENDING_VIEW, Finder::pending, builtIn),
          common(RetryView.class, SettingsTable.RETRY_VIEW, Finder::retry, builtIn));
    }

    /** What one kind of return shows: what the three settings say, else what all show. */
    ViewSet special(
        Setting<String> success, Setting<String> pending, Setting<String> retry, ViewSet common) {
      return new ViewSet(
          set(SuccessView.class, success, Finder::success).orElse(common.success()),
          set(PendingView.class, pending, Finder::pending).orElse(common.pending()),
          set(RetryView.class, retry, Finder::retry).orElse(common.retry()));
    }

    private <V> View common(
        Class<V> type, Setting<String> setting, Function<V, View> asView, View builtIn) {
      boolean shops = settings.find(setting).isPresent() && !host.isThePlatforms(setting);
      Optional<View> view =
          shops
              ? set(type, setting, asView)
              : host.own(type, setting)
                  .map(asView)
                  .or(() -> set(type, setting, asView))
                  .or(() -> host.platforms(type, setting).map(asView));
      return view.orElse(builtIn);
    }

    private <V> Optional<View> set(
        Class<V> type, Setting<String> setting, Function<V, View> asView) {
      return template(setting)
          .or(() -> known(setting))
          .or(() -> host.named(type, setting).map(asView));
    }

    private Optional<View> template(Setting<String> setting) {
      Optional<TemplateView> template = settings.find(setting).flatMap(TemplateView::parse);
      template
          .filter(view -> endpoints.cover(view.template()))
          .ifPresent(
              view ->
                  faults.add(
                      settings.where(setting),
                      "%s leads back to the filter's own endpoint; show another page."
                          .formatted(view.template())));
      return template.map(view -> view);
    }

    private Optional<View> known(Setting<String> setting) {
      Optional<NamedView> named = settings.find(setting).flatMap(NamedView::parse);
      if (named.isPresent() && !host.knowsPages()) {
        faults.add(
            settings.where(setting),
            "nobody here knows the view %s by its name.".formatted(named.get().name()));
      }
      return named.map(view -> view);
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
