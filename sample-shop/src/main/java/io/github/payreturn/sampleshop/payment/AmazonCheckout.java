package io.github.payreturn.sampleshop.payment;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.WebstoreClient;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import io.github.payreturn.Price;
import io.github.payreturn.sampleshop.order.Order;
import io.github.payreturn.sampleshop.order.OrderTable;
import io.github.payreturn.servlet.AmazonPayReturns;
import jakarta.servlet.ServletContext;
import org.json.JSONObject;

/** Sends buyers to Amazon Pay: creates a Checkout Session for an order, as any shop does. */
public final class AmazonCheckout {

  private final WebstoreClient amazon;
  private final OrderTable orders;
  private final ServletContext application;

  /**
   * For the shop's account.
   *
   * @throws IllegalStateException if the SDK cannot use it
   */
  public AmazonCheckout(MerchantAccount account, OrderTable orders, ServletContext application) {
    try {
      this.amazon = new CheckoutClient(account);
    } catch (AmazonPayClientException unusable) {
      throw new IllegalStateException("the Amazon Pay account cannot be used", unusable);
    }
    this.orders = orders;
    this.application = application;
  }

  /**
   * Starts a checkout for an order that awaits payment. An earlier checkout of the same order can
   * no longer pay it: Amazon lets it lapse and charges nothing.
   *
   * @param shopUrl where the buyer's browser has the shop, without a slash at its end
   * @return where to send the buyer
   */
  public String start(Order order, String shopUrl) throws CheckoutNotStarted {
    JSONObject session = create(session(order, shopUrl));
    String redirectUrl = text(session.optJSONObject("webCheckoutDetails"), "amazonPayRedirectUrl");
    orders.startedCheckout(order.id(), text(session, "checkoutSessionId"));
    return redirectUrl;
  }

  private JSONObject session(Order order, String shopUrl) {
    // The signed order id in the URL brings the order back, even in a browser without cookies.
    AmazonPayReturns returns = AmazonPayReturns.in(application);
    Price total = order.total().price();
    JSONObject details = new JSONObject();
    details.put(
        "checkoutResultReturnUrl", returns.returnUrl(shopUrl + "/amazonpay/return", order.id()));
    details.put("checkoutCancelUrl", returns.returnUrl(shopUrl + "/amazonpay/cancel", order.id()));
    JSONObject payment = new JSONObject();
    payment.put("paymentIntent", "AuthorizeWithCapture");
    payment.put(
        "chargeAmount",
        new JSONObject()
            .put("amount", total.amountText())
            .put("currencyCode", total.currencyCode()));
    JSONObject merchant = new JSONObject();
    merchant.put("merchantReferenceId", order.id());
    merchant.put("merchantStoreName", "Quiet Harbour Tea");
    return new JSONObject()
        .put("storeId", application.getInitParameter("shop.storeId"))
        .put("webCheckoutDetails", details)
        .put("paymentDetails", payment)
        .put("merchantMetadata", merchant);
  }

  private JSONObject create(JSONObject session) throws CheckoutNotStarted {
    try {
      AmazonPayResponse answer = amazon.createCheckoutSession(session);
      if (!answer.isSuccess()) {
        String code = answer.getResponse().optString("reasonCode");
        throw new CheckoutNotStarted(
            "Amazon Pay answered %d %s".formatted(answer.getStatus(), code));
      }
      return answer.getResponse();
    } catch (AmazonPayClientException failed) {
      throw new CheckoutNotStarted("%s (%s)".formatted(failed.getMessage(), failed.getCause()));
    }
  }

  private static String text(JSONObject object, String name) throws CheckoutNotStarted {
    String text = object == null ? "" : object.optString(name);
    if (text.isEmpty()) {
      throw new CheckoutNotStarted("Amazon Pay's answer has no " + name);
    }
    return text;
  }
}
