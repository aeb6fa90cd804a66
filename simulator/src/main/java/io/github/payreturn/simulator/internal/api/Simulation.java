package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;

import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.PaymentIntent;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Effect;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Map;
import java.util.Optional;

/** What paying will lead to: the simulation code of the request beats the buyer's card. */
final class Simulation {
  private static final Map<String, Effect> CODES =
      Map.of(
          "BuyerCanceled", Effect.cancels("BuyerCanceled"),
          "AmazonCanceled", Effect.cancels("AmazonCanceled"),
          "Declined", Effect.cancels("Declined"),
          "AuthorizationInitiated", Effect.resolves(ChargeState.AUTHORIZED, Optional.empty()));

  private Simulation() {}

  static Effect effect(ApiCall call, CheckoutSession session) {
    Effect effect = call.simulationCode().map(CODES::get).orElse(session.effect());
    boolean alwaysPends =
        session.isRecurring()
            && session.canHandlePendingAuthorization()
            && effect.kind() == Effect.Kind.SUCCEEDS;
    return alwaysPends ? Effect.resolves(ChargeState.AUTHORIZED, Optional.empty()) : effect;
  }

  /** Some cards and codes need an authorization that may pend. */
  static Optional<Problem> check(ApiCall call, CheckoutSession session) {
    Optional<String> code = call.simulationCode();
    boolean mayPend =
        session.canHandlePendingAuthorization()
            && session.paymentIntent().equals(Optional.of(PaymentIntent.AUTHORIZE));
    boolean pends = code.map(CODES::get).orElse(session.effect()).resolution().isPresent();
    return problemIf(pends && !mayPend, Problem::invalidSimulation);
  }
}
