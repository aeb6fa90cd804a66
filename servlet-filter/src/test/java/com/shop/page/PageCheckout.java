package com.shop.page;

import io.github.payreturn.Address;
import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.Succeeded;
import io.github.payreturn.servlet.CallerCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/** A shop with checkout in the page, an app, and wallets; one class for everything. */
public final class PageCheckout implements OrderLookup, PaymentListener, CallerCheck {

  /** What Amazon gave to the page's handler. */
  private static final Address SHIPPING =
      Address.of(
          Map.of(
              "name", "Robin Sample",
              "addressLine1", "500 Example Way",
              "addressLine2", "Unit 7",
              "city", "Springfield",
              "stateOrRegion", "IL",
              "postalCode", "62701",
              "countryCode", "US",
              "phoneNumber", "555-010-0199"));

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    if (buyer.kind() == ReturnKind.WALLET) {
      return Optional.of(ExpectedOrder.walletSetUp("customer-7"));
    }
    return buyer
        .parameter("order")
        .map(order -> ExpectedOrder.of(order, Price.ofMinorUnits(1999, "EUR")))
        .map(order -> order.withShippingAddress(SHIPPING));
  }

  @Override
  public boolean permits(HttpServletRequest call) {
    return "Bearer app".equals(call.getHeader("Authorization"));
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {
    delivery.reference("R-" + payment.orderId());
  }
}
