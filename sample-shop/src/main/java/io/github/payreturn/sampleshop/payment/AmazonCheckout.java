package io.github.payreturn.sampleshop.payment;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.WebstoreClient;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import io.github.payreturn.sampleshop.customer.Wallet;
import io.github.payreturn.sampleshop.customer.WalletTable;
import io.github.payreturn.sampleshop.order.Order;
import io.github.payreturn.sampleshop.order.OrderTable;
import jakarta.servlet.ServletContext;
import org.json.JSONObject;

/** Sends buyers to Amazon Pay: creates a Checkout Session for an order, as any shop does. */
public final class AmazonCheckout {

  private final WebstoreClient amazon;
  private final OrderTable orders;
  private final WalletTable wallets;
  private final SessionRequests requests;

  /**
   * For the shop's account.
   *
   * @throws IllegalStateException if the SDK cannot use it
   */
  public AmazonCheckout(
      MerchantAccount account, OrderTable orders, WalletTable wallets, ServletContext application) {
    try {
      this.amazon = new CheckoutClient(account);
    } catch (AmazonPayClientException unusable) {
      throw new IllegalStateException("the Amazon Pay account cannot be used", unusable);
    }
    this.orders = orders;
    this.wallets = wallets;
    this.requests = new SessionRequests(application);
  }

  /**
   * Starts a checkout for an order that awaits payment. An earlier checkout of the same order can
   * no longer pay it: Amazon lets it lapse and charges nothing.
   *
   * @param shopUrl where the buyer's browser has the shop, without a slash at its end
   * @return where to send the buyer
   */
  public String start(Order order, String shopUrl) throws CheckoutNotStarted {
    JSONObject session = create(requests.redirect(order, shopUrl));
    orders.startedCheckout(order, text(session, "checkoutSessionId"));
    return redirectUrl(session);
  }

  /**
   * Starts saving a wallet, for purchases to come.
   *
   * @param shopUrl where the buyer's browser has the shop, without a slash at its end
   * @return where to send the buyer
   */
  public String saveWallet(Wallet wallet, String shopUrl) throws CheckoutNotStarted {
    JSONObject session = create(requests.saveWallet(wallet, shopUrl));
    wallets.startedCheckout(wallet.id(), text(session, "checkoutSessionId"));
    return redirectUrl(session);
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

  private static String redirectUrl(JSONObject session) throws CheckoutNotStarted {
    return text(session.optJSONObject("webCheckoutDetails"), "amazonPayRedirectUrl");
  }

  private static String text(JSONObject object, String name) throws CheckoutNotStarted {
    String text = object == null ? "" : object.optString(name);
    if (text.isEmpty()) {
      throw new CheckoutNotStarted("Amazon Pay's answer has no " + name);
    }
    return text;
  }
}
