package io.github.payreturn.simulator.support;

import com.amazon.pay.api.AmazonPayResponse;
import org.json.JSONObject;

/** What the SDK got, in a form that fits into a table of a test. */
public record Answered(int status, JSONObject json) {

  static Answered of(AmazonPayResponse response) {
    return new Answered(response.getStatus(), response.getResponse());
  }

  /** For example {@code 422 InvalidChargeStatus}, or {@code 201 Authorized}. */
  public String outcome() {
    return status + " " + (status < 400 ? state() : json.getString("reasonCode"));
  }

  /**
   * The state of what was answered, and why it is so, for example {@code Declined HardDeclined}.
   */
  public String state() {
    JSONObject details = json.getJSONObject("statusDetails");
    String reason = details.optString("reasonCode", "");
    return details.getString("state") + (reason.isEmpty() ? "" : " " + reason);
  }

  public String text(String name) {
    return json.getString(name);
  }

  /** For example {@code 14.00 USD}, or nothing. */
  public String price(String name) {
    JSONObject price = json.optJSONObject(name);
    return price == null ? "" : price.getString("amount") + " " + price.getString("currencyCode");
  }
}
