package io.github.payreturn.simulator.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.internal.ledger.ChargePermission;
import io.github.payreturn.simulator.internal.ledger.Effect;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import java.util.Optional;

/**
 * What Create Charge leads to: the simulation code of the request beats the buyer's card.
 *
 * @param refusal the reason code if there will be no charge
 * @param isPossible whether the request allows what its simulation code wants
 */
record ChargeEffect(
    ChargeState state,
    Optional<Effect.Resolution> resolution,
    Optional<String> refusal,
    boolean isPossible) {
  private static final String PENDING = "Pending";

  static ChargeEffect of(ApiCall call, ChargePermission permission) {
    boolean captureNow = call.body().path("captureNow").asBoolean();
    boolean mayPend = mayPend(call.body());
    return call.simulationCode()
        .map(code -> simulated(code, captureNow, mayPend))
        .orElseGet(() -> usual(permission, captureNow, mayPend));
  }

  private static ChargeEffect simulated(String code, boolean captureNow, boolean mayPend) {
    if (code.equals("CaptureInitiated")) {
      return new ChargeEffect(
          ChargeState.CAPTURE_INITIATED,
          Optional.of(Effect.Resolution.CAPTURED),
          Optional.empty(),
          captureNow);
    }
    if (code.equals("AuthorizationInitiated")) {
      return pending(Effect.resolves(ChargeState.AUTHORIZED, Optional.empty()), mayPend);
    }
    if (code.startsWith(PENDING)) {
      Optional<String> reason = Optional.of(code.substring(PENDING.length()));
      return pending(Effect.resolves(ChargeState.DECLINED, reason), mayPend);
    }
    return new ChargeEffect(ChargeState.DECLINED, Optional.empty(), Optional.of(code), true);
  }

  /** A recurring charge that may pend always does; others do with a card for it. */
  private static ChargeEffect usual(
      ChargePermission permission, boolean captureNow, boolean mayPend) {
    Effect card = permission.purchaser().map(Purchaser::card).map(Effect::of).orElse(SUCCEEDS);
    if (mayPend && card.kind() == Effect.Kind.PENDS) {
      return pending(card, true);
    }
    if (mayPend && permission.isRecurring()) {
      return pending(Effect.resolves(ChargeState.AUTHORIZED, Optional.empty()), true);
    }
    ChargeState state = captureNow ? ChargeState.CAPTURED : ChargeState.AUTHORIZED;
    return new ChargeEffect(state, Optional.empty(), Optional.empty(), true);
  }

  private static final Effect SUCCEEDS = Effect.succeeds();

  private static ChargeEffect pending(Effect effect, boolean mayPend) {
    return new ChargeEffect(
        ChargeState.AUTHORIZATION_INITIATED, effect.resolution(), Optional.empty(), mayPend);
  }

  private static boolean mayPend(JsonNode body) {
    return body.path("canHandlePendingAuthorization").asBoolean();
  }

  boolean captures() {
    return state == ChargeState.CAPTURED || state == ChargeState.CAPTURE_INITIATED;
  }

  boolean isAsynchronous() {
    return state == ChargeState.AUTHORIZATION_INITIATED || state == ChargeState.CAPTURE_INITIATED;
  }
}
