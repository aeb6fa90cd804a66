package io.github.payreturn.sampleshop.payment;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Failed;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Pending;
import io.github.payreturn.Succeeded;
import io.github.payreturn.sampleshop.Shop;
import io.github.payreturn.sampleshop.customer.Wallet;
import io.github.payreturn.sampleshop.order.Order;
import io.github.payreturn.sampleshop.order.OrderState;
import io.github.payreturn.sampleshop.order.Payment;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.Optional;

/**
 * The shop's side of the return filter: which order a buyer pays, and what became of the payment.
 *
 * <p>What happened may be told more than once, so everything here can be done twice: an order that
 * is paid stays paid, a packing slip is replaced by the same one. A shop that sends a mail would
 * keep {@link Delivery#eventId()} and send no second one for it.
 */
public final class AmazonPayments implements OrderLookup, PaymentListener {

  private final Shop shop;

  /** Made by the filter when the application starts. */
  public AmazonPayments(ServletContext application) {
    this.shop = Shop.in(application);
  }

  /**
   * The id comes from our own signed return URL, the amount from our own table. Pages and apps name
   * the session that their order was bound to when it was placed.
   */
  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return switch (buyer.kind()) {
      case COMPLETE, CANCEL -> buyer.orderId().flatMap(shop.orders()::find).flatMap(this::expected);
      case WALLET -> buyer.orderId().flatMap(shop.wallets()::find).flatMap(this::expected);
      case FINALIZE ->
          buyer
              .checkoutSessionId()
              .flatMap(shop.orders()::ofCheckoutSession)
              .flatMap(order -> expected(order).map(known -> withAddress(order, known)));
    };
  }

  /**
   * The order first: from here on the buyer must not be asked to pay again, even if the warehouse
   * cannot be reached and all of this is told once more.
   */
  @Override
  public void succeeded(Succeeded payment, Delivery delivery) throws IOException {
    String id = payment.orderId();
    if (payment.level() == Succeeded.Level.WALLET_SAVED) {
      shop.wallets().saved(id, payment.chargePermissionId(), delivery.buyerDetails());
      return;
    }
    shop.orders()
        .markPaid(
            id, new Payment(payment.level(), payment.chargePermissionId(), payment.chargeId()));
    shop.packingSlips().write(shop.orders().find(id).orElseThrow());
  }

  @Override
  public void pending(Pending payment, Delivery delivery) {
    shop.orders().mark(payment.orderId(), OrderState.PAYMENT_PENDING);
  }

  /** Not the end of the order: it can be paid again, and the cart is still there. */
  @Override
  public void failed(Failed payment, Delivery delivery) {
    shop.orders().mark(payment.orderId(), OrderState.AWAITING_PAYMENT);
  }

  @Override
  public void needsReview(Pending payment, Delivery delivery) {
    shop.orders().mark(payment.orderId(), OrderState.IN_REVIEW);
  }

  /** Payable by the checkout that was started last, and by no other that somebody might send. */
  private Optional<ExpectedOrder> expected(Order order) {
    return order.checkoutSession().map(session -> asStarted(order).withBoundSession(session));
  }

  private Optional<ExpectedOrder> expected(Wallet wallet) {
    return wallet
        .checkoutSession()
        .map(session -> ExpectedOrder.walletSetUp(wallet.id()).withBoundSession(session));
  }

  /** As Amazon shared it, where to ship to or whom to bill: Finalize compares the two. */
  private ExpectedOrder withAddress(Order order, ExpectedOrder expected) {
    boolean ships = shop.catalog().ships(order.lines());
    return shop.addresses()
        .of(order.id())
        .map(ships ? expected::withShippingAddress : expected::withBillingAddress)
        .orElse(expected);
  }

  /** The same that the Checkout Session was created with; see {@link AmazonCheckout}. */
  private static ExpectedOrder asStarted(Order order) {
    ExpectedOrder expected =
        ExpectedOrder.of(order.id(), order.dueNow().price()).withIntent(order.plan().intent());
    if (order.paidInParts()) {
      expected = expected.withTotalOrderAmount(order.total().price());
    }
    return order.plan().mayPend() ? expected.allowingPending() : expected;
  }
}
