package io.github.payreturn.simulator.internal.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.PaymentIntent;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.SessionState;
import io.github.payreturn.simulator.internal.message.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One checkout.
 *
 * @param details what the merchant set, in Amazon's JSON; never changed in place
 * @param processed whether the buyer has been through Amazon's processing page
 * @param effect what Complete or Finalize will lead to
 */
public record CheckoutSession(
    String id,
    Account account,
    ObjectNode details,
    Optional<Purchaser> purchaser,
    boolean processed,
    Effect effect,
    History<SessionState> history,
    Optional<String> chargePermissionId,
    Optional<String> chargeId,
    Instant created)
    implements Entity<CheckoutSession> {

  private static final Duration LIFETIME = Duration.ofHours(24);
  private static final Duration DELETED_AFTER = Duration.ofDays(30);

  public static CheckoutSession open(String id, Account account, ObjectNode details, Instant now) {
    return new CheckoutSession(
        id,
        account,
        details,
        Optional.empty(),
        false,
        Effect.succeeds(),
        History.startingWith(Status.of(SessionState.OPEN, now)),
        Optional.empty(),
        Optional.empty(),
        now);
  }

  public CheckoutSession withDetails(ObjectNode other) {
    return new CheckoutSession(
        id,
        account,
        other,
        purchaser,
        processed,
        effect,
        history,
        chargePermissionId,
        chargeId,
        created);
  }

  public CheckoutSession withPurchaser(Purchaser other) {
    return new CheckoutSession(
        id,
        account,
        details,
        Optional.of(other),
        processed,
        Effect.of(other.card()),
        history,
        chargePermissionId,
        chargeId,
        created);
  }

  public CheckoutSession withEffect(Effect other) {
    return new CheckoutSession(
        id,
        account,
        details,
        purchaser,
        processed,
        other,
        history,
        chargePermissionId,
        chargeId,
        created);
  }

  /** The buyer has confirmed on Amazon's page: a card may cancel the checkout there and then. */
  public CheckoutSession processed(Instant now) {
    if (effect.kind() == Effect.Kind.CANCELS) {
      return canceled(effect.reasonCode().orElseThrow(), now);
    }
    return new CheckoutSession(
        id,
        account,
        details,
        purchaser,
        true,
        effect,
        history,
        chargePermissionId,
        chargeId,
        created);
  }

  public CheckoutSession canceled(String reasonCode, Instant when) {
    return with(history.then(Status.of(SessionState.CANCELED, reasonCode, when)));
  }

  public CheckoutSession completed(
      String permissionId, Optional<String> newChargeId, Instant when) {
    return new CheckoutSession(
        id,
        account,
        details,
        purchaser,
        processed,
        effect,
        history.then(Status.of(SessionState.COMPLETED, when)),
        Optional.of(permissionId),
        newChargeId,
        created);
  }

  /** As it was before it was completed. */
  public CheckoutSession asBeforeCompletion() {
    return new CheckoutSession(
        id,
        account,
        details,
        purchaser,
        processed,
        effect,
        History.startingWith(history.statuses().get(0)),
        Optional.empty(),
        Optional.empty(),
        created);
  }

  private CheckoutSession with(History<SessionState> other) {
    return new CheckoutSession(
        id,
        account,
        details,
        purchaser,
        processed,
        effect,
        other,
        chargePermissionId,
        chargeId,
        created);
  }

  @Override
  public Optional<CheckoutSession> settled(Instant now) {
    if (!now.isBefore(created.plus(DELETED_AFTER))) {
      return Optional.empty();
    }
    boolean lapsed = state() == SessionState.OPEN && !now.isBefore(expires());
    return Optional.of(lapsed ? canceled("Expired", expires()) : this);
  }

  public SessionState state() {
    return history.current().state();
  }

  public Instant expires() {
    return created.plus(LIFETIME);
  }

  public Optional<Price> chargeAmount() {
    return Prices.read(details.at("/paymentDetails/chargeAmount"));
  }

  public Optional<Price> totalOrderAmount() {
    return Prices.read(details.at("/paymentDetails/totalOrderAmount"));
  }

  public Optional<PaymentIntent> paymentIntent() {
    return Json.text(details, "paymentDetails", "paymentIntent").flatMap(PaymentIntent::of);
  }

  public boolean canHandlePendingAuthorization() {
    return details.at("/paymentDetails/canHandlePendingAuthorization").asBoolean();
  }

  public Optional<String> reviewReturnUrl() {
    return Json.text(details, "webCheckoutDetails", "checkoutReviewReturnUrl");
  }

  public Optional<String> resultReturnUrl() {
    return Json.text(details, "webCheckoutDetails", "checkoutResultReturnUrl");
  }

  public Optional<String> cancelUrl() {
    return Json.text(details, "webCheckoutDetails", "checkoutCancelUrl");
  }

  public Optional<String> signInReturnUrl() {
    return Json.text(details, "webCheckoutDetails", "signInReturnUrl");
  }

  /** Whether a wallet is saved by signing in, so that the buyer returns where sign-in ends. */
  public boolean returnsAfterSignIn() {
    return setupOnly() && signInReturnUrl().isPresent();
  }

  /** Whether nothing is left to do in the shop: the buyer orders on Amazon's page. */
  public boolean processesOrder() {
    return Json.text(details, "webCheckoutDetails", "checkoutMode")
        .equals(Optional.of("ProcessOrder"));
  }

  public String productType() {
    return Json.text(details, "productType").orElse("PayAndShip");
  }

  public String chargePermissionType() {
    return Json.text(details, "chargePermissionType").orElse("OneTime");
  }

  public boolean isRecurring() {
    return chargePermissionType().equals("Recurring");
  }

  /** A wallet is saved and nothing is paid. */
  public boolean setupOnly() {
    return details.at("/paymentMethodOnFileMetadata/setupOnly").asBoolean();
  }

  public Optional<String> storeName() {
    return Json.text(details, "merchantMetadata", "merchantStoreName");
  }
}
