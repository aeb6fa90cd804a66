package io.github.payreturn.servlet;

import io.github.payreturn.Failed;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnResult;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What buyers read in one language.
 *
 * @param language its tag
 * @param shops the shop's own texts, which go first
 * @param ours English where there is no other
 */
record Messages(String language, Optional<ResourceBundle> shops, ResourceBundle ours) {

  /** The headline for an outcome. */
  String title(ReturnResult.Shown shown) {
    return title(key(shown));
  }

  /** One or two sentences for an outcome. */
  String text(ReturnResult.Shown shown) {
    return text(key(shown));
  }

  /** The headline for a code. */
  String title(String code) {
    return get(code + ".title");
  }

  /** One or two sentences for a code. */
  String text(String code) {
    return get(code + ".text");
  }

  /** The word before an order id. */
  String order() {
    return get("order");
  }

  String backToShop() {
    return get("back-to-shop");
  }

  /** Who saves a wallet pays nothing: Amazon recommends words of its own for when it fails. */
  private static String key(ReturnResult.Shown shown) {
    boolean wallet = shown.buyer().kind() == ReturnKind.WALLET;
    return wallet && shown.outcome() instanceof Failed ? "wallet-failed" : shown.outcome().code();
  }

  private String get(String key) {
    return shops.filter(bundle -> bundle.containsKey(key)).orElse(ours).getString(key);
  }
}
