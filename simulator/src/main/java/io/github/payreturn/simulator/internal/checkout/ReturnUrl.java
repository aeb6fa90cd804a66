package io.github.payreturn.simulator.internal.checkout;

/** Where the buyer is sent back to. */
final class ReturnUrl {
  private ReturnUrl() {}

  /** The merchant's URL with one more parameter; what was there stays. */
  static String with(String url, String name, String value) {
    int hash = url.indexOf('#');
    String fragment = hash < 0 ? "" : url.substring(hash);
    String base = hash < 0 ? url : url.substring(0, hash);
    return base + (base.contains("?") ? "&" : "?") + name + "=" + value + fragment;
  }
}
