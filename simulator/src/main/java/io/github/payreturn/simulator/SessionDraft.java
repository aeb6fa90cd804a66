package io.github.payreturn.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.internal.api.SessionMaker;
import io.github.payreturn.simulator.internal.api.SessionPlan;
import io.github.payreturn.simulator.internal.ledger.Effect;
import io.github.payreturn.simulator.internal.message.Json;
import java.util.Optional;

/**
 * A checkout session in the making, in any state. Untouched it is one of 14.00 USD,
 * AuthorizeWithCapture, whose buyer has been through Amazon's page and is about to return: Complete
 * will succeed. Immutable; nothing happens before {@link #create()}.
 */
public final class SessionDraft {
  private final SessionMaker maker;
  private final SessionPlan plan;

  SessionDraft(SessionMaker maker) {
    this(maker, SessionPlan.ready());
  }

  private SessionDraft(SessionMaker maker, SessionPlan plan) {
    this.maker = maker;
    this.plan = plan;
  }

  /** Whose session it is, when several merchants are registered; default is the first. */
  public SessionDraft merchant(String publicKeyId) {
    return with(plan.of(publicKeyId));
  }

  /** What Complete has to charge, for example {@code ("14.00", "USD")}. */
  public SessionDraft chargeAmount(String amount, String currencyCode) {
    return with(price("chargeAmount", amount, currencyCode));
  }

  /** The whole order, when more will be charged later; default is none. */
  public SessionDraft totalOrderAmount(String amount, String currencyCode) {
    return with(price("totalOrderAmount", amount, currencyCode));
  }

  /** Default is {@link PaymentIntent#AUTHORIZE_WITH_CAPTURE}. */
  public SessionDraft paymentIntent(PaymentIntent intent) {
    return with(object("paymentDetails", Json.object().put("paymentIntent", intent.code())));
  }

  /** Default is false. Amazon does not allow it together with AuthorizeWithCapture. */
  public SessionDraft canHandlePendingAuthorization(boolean allowed) {
    return with(
        object("paymentDetails", Json.object().put("canHandlePendingAuthorization", allowed)));
  }

  /** Where the buyer comes back to. */
  public SessionDraft resultReturnUrl(String url) {
    return with(url("checkoutResultReturnUrl", url));
  }

  /** Where the buyer comes back to after canceling; default is the result URL. */
  public SessionDraft cancelUrl(String url) {
    return with(url("checkoutCancelUrl", url));
  }

  /** Anything else in a checkout session, laid over what is there: see Amazon's API. */
  public SessionDraft details(String json) {
    return with(
        Json.parseObject(json)
            .orElseThrow(() -> new IllegalArgumentException("no JSON object: " + json)));
  }

  /** A saved wallet, set up without a payment. */
  public SessionDraft setupOnly() {
    ObjectNode change = Json.object().put("chargePermissionType", "PaymentMethodOnFile");
    change.set("paymentMethodOnFileMetadata", Json.object().put("setupOnly", true));
    change.putNull("paymentDetails");
    return with(change);
  }

  /** Which card the buyer pays with; default is one that works. */
  public SessionDraft card(TestCard card) {
    return with(plan.paidWith(card));
  }

  /**
   * The charge will be pending: Complete answers 202 if that is allowed, else TransactionTimedOut.
   */
  public SessionDraft pends() {
    return with(plan.leadingTo(Effect.pends()));
  }

  /** Complete will answer 422 with this reason code, for example {@code HardDeclined}. */
  public SessionDraft refused(String reasonCode) {
    return with(plan.leadingTo(Effect.refused(reasonCode)));
  }

  /** The buyer has not been on Amazon's page: Complete answers InvalidCheckoutSessionStatus. */
  public SessionDraft notPaidYet() {
    return with(plan.notPaid());
  }

  /** Canceled, for example because {@code Declined}, {@code BuyerCanceled}, {@code Expired}. */
  public SessionDraft canceled(String reasonCode) {
    return with(plan.canceled(reasonCode));
  }

  /** Completed before: with the charge that the payment intent makes. */
  public SessionDraft completed() {
    return with(plan.completed(Optional.empty(), Optional.empty()));
  }

  /** Completed before, and the charge is in this state. */
  public SessionDraft completed(ChargeState chargeState) {
    return with(plan.completed(Optional.of(chargeState), Optional.empty()));
  }

  /** Completed before, and the charge is in this state for this reason. */
  public SessionDraft completed(ChargeState chargeState, String reasonCode) {
    return with(plan.completed(Optional.of(chargeState), Optional.of(reasonCode)));
  }

  /**
   * Makes the session.
   *
   * @return its checkoutSessionId
   * @throws IllegalArgumentException if Amazon would refuse such a session
   */
  public String create() {
    return maker.make(plan);
  }

  private SessionDraft with(SessionPlan other) {
    return new SessionDraft(maker, other);
  }

  private SessionDraft with(ObjectNode change) {
    return with(plan.with(change));
  }

  private static ObjectNode price(String name, String amount, String currencyCode) {
    ObjectNode price = Json.object().put("amount", amount).put("currencyCode", currencyCode);
    ObjectNode payment = Json.object();
    payment.set(name, price);
    return object("paymentDetails", payment);
  }

  private static ObjectNode url(String name, String url) {
    return object("webCheckoutDetails", Json.object().put(name, url));
  }

  private static ObjectNode object(String name, ObjectNode value) {
    ObjectNode outer = Json.object();
    outer.set(name, value);
    return outer;
  }
}
