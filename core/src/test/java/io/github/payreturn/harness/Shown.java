package io.github.payreturn.harness;

/**
 * What a buyer's browser was shown after a return.
 *
 * @param page the outcome in words, for example {@code Succeeded} or {@code Pending CHECKING};
 *     empty if the connection broke
 * @param order what the shop's own page said of the order right after a success; else empty
 */
record Shown(Sale sale, String page, String order) {

  boolean success() {
    return page.equals("Succeeded");
  }

  boolean failure() {
    return page.startsWith("Failed");
  }

  boolean last() {
    return success() || failure();
  }
}
