package io.github.payreturn.simulator.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.TestCard;
import io.github.payreturn.simulator.internal.ledger.Effect;
import io.github.payreturn.simulator.internal.message.Json;
import java.util.Optional;

/**
 * What a test wants a session to be.
 *
 * @param merchant the public key id, the first registered one if empty
 * @param details in Amazon's JSON
 * @param effect instead of that of the card
 * @param reasonCode of the cancellation, or of the charge's state
 * @param chargeState instead of what the payment intent makes
 */
public record SessionPlan(
    Optional<String> merchant,
    ObjectNode details,
    TestCard card,
    Optional<Effect> effect,
    Stage stage,
    Optional<String> reasonCode,
    Optional<ChargeState> chargeState) {
  /** How far the checkout has come. */
  public enum Stage {
    NOT_PAID,
    PAID,
    CANCELED,
    COMPLETED
  }

  private static final String DETAILS =
      """
      {"webCheckoutDetails": {"checkoutResultReturnUrl": "https://shop.example/amazonpay/return"},
       "paymentDetails": {"paymentIntent": "AuthorizeWithCapture",
                          "chargeAmount": {"amount": "14.00", "currencyCode": "USD"}},
       "merchantMetadata": {"merchantStoreName": "Example Shop"}}
      """;

  /** A session that Complete will succeed on. */
  public static SessionPlan ready() {
    return new SessionPlan(
        Optional.empty(),
        (ObjectNode) Json.parse(DETAILS),
        TestCard.VISA_1111,
        Optional.empty(),
        Stage.PAID,
        Optional.empty(),
        Optional.empty());
  }

  public SessionPlan of(String publicKeyId) {
    return new SessionPlan(
        Optional.of(publicKeyId), details, card, effect, stage, reasonCode, chargeState);
  }

  public SessionPlan with(ObjectNode change) {
    return new SessionPlan(
        merchant, Json.merged(details, change), card, effect, stage, reasonCode, chargeState);
  }

  public SessionPlan paidWith(TestCard other) {
    return new SessionPlan(merchant, details, other, effect, stage, reasonCode, chargeState);
  }

  public SessionPlan leadingTo(Effect other) {
    return new SessionPlan(
        merchant, details, card, Optional.of(other), stage, reasonCode, chargeState);
  }

  public SessionPlan notPaid() {
    return at(Stage.NOT_PAID, Optional.empty(), Optional.empty());
  }

  public SessionPlan canceled(String reason) {
    return at(Stage.CANCELED, Optional.of(reason), Optional.empty());
  }

  public SessionPlan completed(Optional<ChargeState> state, Optional<String> reason) {
    return at(Stage.COMPLETED, reason, state);
  }

  private SessionPlan at(Stage other, Optional<String> reason, Optional<ChargeState> state) {
    return new SessionPlan(merchant, details, card, effect, other, reason, state);
  }
}
