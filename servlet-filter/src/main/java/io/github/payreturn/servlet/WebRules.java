package io.github.payreturn.servlet;

import static java.util.Map.entry;

import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.Setting;
import io.github.payreturn.settings.Settings;
import io.github.payreturn.settings.SettingsTable;
import java.util.Map;

/** Settings that have no use without an endpoint: its path was forgotten, or mistyped elsewhere. */
final class WebRules {

  private static final Map<Setting<?>, Setting<?>> USELESS_WITHOUT =
      Map.ofEntries(
          entry(SettingsTable.IPN_TOPICS, SettingsTable.IPN_PATH),
          entry(SettingsTable.CALLER_CHECK, SettingsTable.FINALIZE_PATH),
          entry(SettingsTable.WALLET_SESSION_PARAMETER, SettingsTable.WALLET_PATH),
          entry(SettingsTable.WALLET_SUCCESS_VIEW, SettingsTable.WALLET_PATH),
          entry(SettingsTable.WALLET_PENDING_VIEW, SettingsTable.WALLET_PATH),
          entry(SettingsTable.WALLET_RETRY_VIEW, SettingsTable.WALLET_PATH),
          entry(SettingsTable.FINALIZE_SUCCESS_VIEW, SettingsTable.FINALIZE_PATH),
          entry(SettingsTable.FINALIZE_PENDING_VIEW, SettingsTable.FINALIZE_PATH),
          entry(SettingsTable.FINALIZE_RETRY_VIEW, SettingsTable.FINALIZE_PATH));

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
