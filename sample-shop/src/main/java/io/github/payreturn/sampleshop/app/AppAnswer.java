package io.github.payreturn.sampleshop.app;

import org.json.JSONObject;

/**
 * What the app shows, as the finalize endpoint answered.
 *
 * @param outcome succeeded, pending or failed; anything else means that it is not known now
 * @param orderId empty if the order was not recognized
 */
public record AppAnswer(String outcome, String title, String message, String orderId) {

  /** No answer does not mean no payment; the app has words of its own for it. */
  static final AppAnswer UNKNOWN = new AppAnswer("cannot-check-now", "", "", "");

  static AppAnswer of(JSONObject json) {
    return new AppAnswer(
        json.optString("outcome"),
        json.optString("title", UNKNOWN.title),
        json.optString("message", UNKNOWN.message),
        json.optString("orderId"));
  }

  /** Whether asking again can bring something new. */
  public boolean undecided() {
    return !outcome.equals("succeeded") && !outcome.equals("failed");
  }
}
