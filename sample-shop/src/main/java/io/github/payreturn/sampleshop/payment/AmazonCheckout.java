package io.github.payreturn.sampleshop.payment;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.WebstoreClient;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import io.github.payreturn.Address;
import io.github.payreturn.sampleshop.catalog.Catalog;
import io.github.payreturn.sampleshop.customer.Wallet;
import io.github.payreturn.sampleshop.customer.WalletTable;
import io.github.payreturn.sampleshop.order.Order;
import io.github.payreturn.sampleshop.order.OrderTable;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import org.json.JSONObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends buyers to Amazon Pay: creates a Checkout Session for an order, as any shop does. */
public final class AmazonCheckout {

  private static final Logger LOG = LoggerFactory.getLogger(AmazonCheckout.class);

  private final WebstoreClient amazon;
  private final OrderTable orders;
  private final WalletTable wallets;
  private final SessionRequests requests;
  private final BuyNowButton buyNow;

  /**
   * For the shop's account.
   *
   * @throws IllegalStateException if the SDK cannot use it
   */
  public AmazonCheckout(
      MerchantAccount account,
      Catalog catalog,
      OrderTable orders,
      WalletTable wallets,
      ServletContext application) {
    try {
      this.amazon = new CheckoutClient(account);
    } catch (AmazonPayClientException unusable) {
      throw new IllegalStateException("the Amazon Pay account cannot be used", unusable);
    }
    this.orders = orders;
    this.wallets = wallets;
    this.requests = new SessionRequests(application, account.storeId(), catalog);
    this.buyNow = BuyNowButton.of(account, requests.buyNow().toString());
  }

  /**
   * Starts a checkout for an order that awaits payment. An earlier checkout of the same order can
   * no longer pay it: Amazon lets it lapse and charges nothing.
   *
   * @param shopUrl where the buyer's browser has the shop, without a slash at its end
   * @return where to send the buyer
   */
  public String start(Order order, String shopUrl) throws CheckoutNotStarted {
    return start(order, requests.redirect(order, shopUrl));
  }

  /** The same, for a buyer who comes back to the app. */
  public String startInApp(Order order, String shopUrl) throws CheckoutNotStarted {
    return start(order, requests.inApp(order, shopUrl));
  }

  /** The button for pages in which the whole checkout takes place. */
  public BuyNowButton buyNow() {
    return buyNow;
  }

  /**
   * Where the buyer wants the order sent to. Amazon tells it while a checkout is open; afterwards,
   * and if Amazon cannot be reached, it is empty.
   */
  public Optional<Address> shippingAddress(String session) {
    try {
      AmazonPayResponse answer = amazon.getCheckoutSession(session);
      return answer.isSuccess()
          ? SharedAddress.of(answer.getResponse().optJSONObject("shippingAddress"))
          : Optional.empty();
    } catch (AmazonPayClientException failed) {
      LOG.warn("A checkout session cannot be read: {}", failed.getMessage());
      return Optional.empty();
    }
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

  private String start(Order order, JSONObject request) throws CheckoutNotStarted {
    JSONObject session = create(request);
    orders.startedCheckout(order, text(session, "checkoutSessionId"));
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
