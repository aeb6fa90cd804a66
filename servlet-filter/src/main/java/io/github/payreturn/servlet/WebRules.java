package io.github.payreturn.servlet;

import static java.util.Map.entry;

import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.Setting;
import io.github.payreturn.settings.Settings;
import java.util.Map;

/** Settings that have no use without an endpoint: its path was forgotten, or mistyped elsewhere. */
final class WebRules {

  private static final Map<Setting<?>, Setting<?>> USELESS_WITHOUT =
      Map.ofEntries(
          entry(Settings.IPN_TOPICS, Settings.IPN_PATH),
          entry(Settings.WALLET_SUCCESS_VIEW, Settings.WALLET_PATH),
          entry(Settings.WALLET_PENDING_VIEW, Settings.WALLET_PATH),
          entry(Settings.WALLET_RETRY_VIEW, Settings.WALLET_PATH),
          entry(Settings.FINALIZE_SUCCESS_VIEW, Settings.FINALIZE_PATH),
          entry(Settings.FINALIZE_PENDING_VIEW, Settings.FINALIZE_PATH),
          entry(Settings.FINALIZE_RETRY_VIEW, Settings.FINALIZE_PATH));

  private WebRules() {}

  static void check(Settings settings, Faults faults) {
    USELESS_WITHOUT.forEach(
        (setting, needed) -> {
          if (settings.place(setting).isPresent() && settings.place(needed).isEmpty()) {
            faults.add(
                settings.where(setting),
                "it has no use without %s, which is not set. Set that, too, or remove it."
                    .formatted(needed));
          }
        });
  }
}
