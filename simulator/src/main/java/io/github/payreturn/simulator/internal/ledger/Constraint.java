package io.github.payreturn.simulator.internal.ledger;

import java.util.Arrays;
import java.util.List;

/** What still keeps a buyer from paying in a checkout session. */
public enum Constraint {
  BUYER_NOT_ASSOCIATED(
      "BuyerNotAssociated", "There is no buyer associated with the checkout session."),
  CHARGE_AMOUNT_NOT_SET("ChargeAmountNotSet", "chargeAmount is not set."),
  RESULT_URL_NOT_SET("CheckoutResultReturnUrlNotSet", "checkoutResultReturnUrl is not set."),
  PAYMENT_INTENT_NOT_SET("PaymentIntentNotSet", "paymentIntent is not set."),
  RECURRING_FREQUENCY_NOT_SET(
      "RecurringFrequencyNotSet", "recurringMetadata.frequency is not set.");

  private final String id;
  private final String description;

  Constraint(String id, String description) {
    this.id = id;
    this.description = description;
  }

  public static List<Constraint> of(CheckoutSession session) {
    return Arrays.stream(values()).filter(constraint -> constraint.holds(session)).toList();
  }

  private boolean holds(CheckoutSession session) {
    return switch (this) {
      // A session without a review page has its buyer sign in where they pay.
      case BUYER_NOT_ASSOCIATED ->
          session.reviewReturnUrl().isPresent() && session.purchaser().isEmpty();
      case CHARGE_AMOUNT_NOT_SET -> session.chargeAmount().isEmpty() && !session.setupOnly();
      // Who signed in to save a wallet, or paid inside the shop's own page, needs no other way
      // back.
      case RESULT_URL_NOT_SET ->
          session.resultReturnUrl().isEmpty()
              && !session.returnsAfterSignIn()
              && !session.processed();
      case PAYMENT_INTENT_NOT_SET -> session.paymentIntent().isEmpty() && !session.setupOnly();
      case RECURRING_FREQUENCY_NOT_SET ->
          session.isRecurring() && !session.details().at("/recurringMetadata/frequency").isObject();
    };
  }

  public String id() {
    return id;
  }

  public String description() {
    return description;
  }
}
