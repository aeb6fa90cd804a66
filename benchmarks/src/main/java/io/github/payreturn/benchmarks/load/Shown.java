package io.github.payreturn.benchmarks.load;

/** What a visitor was shown. */
public enum Shown {
  /** The order is paid. */
  PAID,
  /** It is not certain yet. */
  PENDING,
  /** The payment failed, try again. */
  FAILED,
  /** An error page of the server. */
  ERROR,
  /** Another page of the shop. */
  OTHER,
  /** No answer in time, or a broken connection. */
  NOTHING;

  static Shown of(int status, String body) {
    if (status >= 500) {
      return ERROR;
    }
    if (body.contains("<h1>Thank you</h1>")) {
      return PAID;
    }
    if (body.contains("<h1>Payment failed</h1>")) {
      return FAILED;
    }
    return body.contains("http-equiv=\"refresh\"") ? PENDING : OTHER;
  }
}
