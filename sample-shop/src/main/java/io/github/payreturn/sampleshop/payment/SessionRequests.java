package io.github.payreturn.sampleshop.payment;

import io.github.payreturn.Price;
import io.github.payreturn.sampleshop.catalog.Catalog;
import io.github.payreturn.sampleshop.customer.Wallet;
import io.github.payreturn.sampleshop.order.Order;
import io.github.payreturn.sampleshop.order.PaymentPlan;
import io.github.payreturn.servlet.AmazonPayReturns;
import jakarta.servlet.ServletContext;
import java.util.List;
import org.json.JSONObject;

/** What the shop asks Amazon for: one kind of Checkout Session for each way to pay. */
final class SessionRequests {

  private final ServletContext application;
  private final String storeId;
  private final Catalog catalog;

  SessionRequests(ServletContext application, String storeId, Catalog catalog) {
    this.storeId = storeId;
    this.application = application;
    this.catalog = catalog;
  }

  /** The buyer pays on Amazon's pages and comes back to the return filter. */
  JSONObject redirect(Order order, String shopUrl) {
    return session()
        .put("productType", catalog.productType(order.lines()))
        .put("webCheckoutDetails", returnUrls(shopUrl, "/amazonpay/return", order.id()))
        .put("paymentDetails", payment(order))
        .put("merchantMetadata", merchant().put("merchantReferenceId", order.id()));
  }

  /**
   * The buyer saves Amazon Pay and pays nothing. Without a cancel URL, somebody who changes their
   * mind comes back to the same endpoint, and sees what belongs to it.
   */
  JSONObject saveWallet(Wallet wallet, String shopUrl) {
    String returnUrl =
        AmazonPayReturns.in(application).returnUrl(shopUrl + "/amazonpay/wallet", wallet.id());
    return session()
        .put("webCheckoutDetails", new JSONObject().put("checkoutResultReturnUrl", returnUrl))
        .put("chargePermissionType", "PaymentMethodOnFile")
        .put("paymentMethodOnFileMetadata", new JSONObject().put("setupOnly", true))
        .put("scopes", List.of("name", "email"))
        .put("merchantMetadata", merchant());
  }

  /** The buyer never leaves the page. What it costs is asked for by Amazon's script. */
  JSONObject buyNow() {
    JSONObject payment = new JSONObject();
    payment.put("paymentIntent", PaymentPlan.AT_ONCE.intent().amazonName());
    return session()
        .put("webCheckoutDetails", new JSONObject())
        .put("paymentDetails", payment)
        .put("merchantMetadata", merchant());
  }

  /** The buyer pays in an app: the links lead into it, not to the return filter. */
  JSONObject inApp(Order order, String shopUrl) {
    JSONObject links = new JSONObject();
    links.put("checkoutResultReturnUrl", shopUrl + "/app/done");
    links.put("checkoutCancelUrl", shopUrl + "/app/cancel");
    return session()
        .put("webCheckoutDetails", links)
        .put("paymentDetails", payment(order))
        .put("merchantMetadata", merchant().put("merchantReferenceId", order.id()));
  }

  /** The signed id in the URL brings the order back, even in a browser without cookies. */
  private JSONObject returnUrls(String shopUrl, String path, String id) {
    AmazonPayReturns returns = AmazonPayReturns.in(application);
    return new JSONObject()
        .put("checkoutResultReturnUrl", returns.returnUrl(shopUrl + path, id))
        .put("checkoutCancelUrl", returns.returnUrl(shopUrl + "/amazonpay/cancel", id));
  }

  /** {@link AmazonPayments} expects the same when the buyer returns; Amazon compares them. */
  private static JSONObject payment(Order order) {
    JSONObject payment = new JSONObject();
    payment.put("paymentIntent", order.plan().intent().amazonName());
    payment.put("chargeAmount", amount(order.dueNow().price()));
    if (order.paidInParts()) {
      payment.put("totalOrderAmount", amount(order.total().price()));
    }
    if (order.plan().mayPend()) {
      payment.put("canHandlePendingAuthorization", true);
    }
    return payment;
  }

  private static JSONObject amount(Price price) {
    return new JSONObject()
        .put("amount", price.amountText())
        .put("currencyCode", price.currencyCode());
  }

  private JSONObject session() {
    return new JSONObject().put("storeId", storeId);
  }

  private static JSONObject merchant() {
    return new JSONObject().put("merchantStoreName", "Quiet Harbour Tea");
  }
}
