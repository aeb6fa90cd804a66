package io.github.payreturn.servlet;

import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.settings.SettingsTable;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The views of a shop: for every kind of return the same three, unless a setting names others for
 * it; built in where the shop has none.
 */
record Views(ViewSet common, Map<ReturnKind, ViewSet> byKind, BuiltInPage builtIn) {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  static Views of(ViewSet.Finder finder, BuiltInPage builtIn) {
    ViewSet common = finder.common(builtIn);
    ViewSet wallet =
        finder.special(
            SettingsTable.WALLET_SUCCESS_VIEW,
            SettingsTable.WALLET_PENDING_VIEW,
            SettingsTable.WALLET_RETRY_VIEW,
            common);
    ViewSet finalize =
        finder.special(
            SettingsTable.FINALIZE_SUCCESS_VIEW,
            SettingsTable.FINALIZE_PENDING_VIEW,
            SettingsTable.FINALIZE_RETRY_VIEW,
            common);
    return new Views(
        common, Map.of(ReturnKind.WALLET, wallet, ReturnKind.FINALIZE, finalize), builtIn);
  }

  /** What to show. A view that fails must not hide from the buyer what is true. */
  Answer answer(ReturnResult.Shown shown) {
    try {
      View view = byKind.getOrDefault(shown.buyer().kind(), common).of(shown.outcome());
      return Objects.requireNonNull(view.answer(shown), "the view says nothing");
    } catch (Throwable failed) {
      LOG.error("A view failed; the built-in page is shown instead", failed);
      return builtIn.answer(shown);
    }
  }
}
