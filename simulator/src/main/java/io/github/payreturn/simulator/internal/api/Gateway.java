package io.github.payreturn.simulator.internal.api;

import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.Behaviour;
import io.github.payreturn.simulator.internal.calls.CallLog;
import io.github.payreturn.simulator.internal.calls.Target;
import io.github.payreturn.simulator.internal.fault.Faults;
import io.github.payreturn.simulator.internal.fault.Mishap;
import io.github.payreturn.simulator.internal.ledger.Ledger;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Delivery;
import io.github.payreturn.simulator.internal.message.Problem;
import io.github.payreturn.simulator.internal.message.Reply;
import io.github.payreturn.simulator.internal.signature.Caller;
import io.github.payreturn.simulator.internal.signature.SignatureVerifier;
import io.github.payreturn.simulator.internal.traffic.Races;
import io.github.payreturn.simulator.internal.traffic.Throttle;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The way of one call: who is it, what does it want, what goes wrong, do it, answer. The log has it
 * before the first byte of an answer leaves. No thread waits here.
 */
public final class Gateway {
  private static final System.Logger LOG = System.getLogger(Gateway.class.getName());

  private final SignatureVerifier verifier;
  private final Api api;
  private final Faults faults;
  private final CallLog log;
  private final Throttle throttle;
  private final Races races = new Races();
  private final Supplier<Behaviour> behaviour;

  public Gateway(
      SignatureVerifier verifier,
      Ledger ledger,
      URI simulator,
      Faults faults,
      CallLog log,
      Throttle throttle,
      Supplier<Behaviour> behaviour) {
    this.verifier = verifier;
    this.api = new Api(ledger, simulator);
    this.faults = faults;
    this.log = log;
    this.throttle = throttle;
    this.behaviour = behaviour;
  }

  public CompletionStage<Reply> receive(ApiRequest request) {
    long began = System.nanoTime();
    String requestId = UUID.randomUUID().toString();
    Optional<Route> route = Route.of(request.method(), request.path());
    Caller caller = verifier.verify(request, behaviour.get());
    Admission asked = Door.admit(request, route, caller);
    Races.Turn turn = turn(asked);
    Admission admission = held(asked, turn);
    Mishap mishap = mishap(admission);
    long number = log.arrived(request, target(route, caller), requestId, mishap.name());
    return mishap
        .before()
        .begin()
        .thenApply(passed -> mishap.executes() ? work(admission) : notExecuted())
        .thenCompose(answer -> mishap.after().begin().thenApply(passed -> answer))
        .thenApply(answer -> answer.withHeader(Answer.REQUEST_ID, requestId))
        .thenApply(answer -> new Reply(mishap.change().apply(answer), mishap.delivery()))
        .exceptionally(failure -> Reply.whole(ourFault(failure, requestId)))
        .whenComplete((reply, failure) -> turn.end().run())
        .whenComplete((reply, failure) -> remember(number, reply, began));
  }

  private Races.Turn turn(Admission admission) {
    return admission instanceof Admission.Admitted admitted && admitted.call().completes()
        ? races.begin(admitted.call().id())
        : Races.Turn.NONE;
  }

  /** Holds back what is over its quota, and what comes too early if Amazon minds. */
  private Admission held(Admission admission, Races.Turn turn) {
    Behaviour now = behaviour.get();
    if (!(admission instanceof Admission.Admitted admitted)) {
      return admission;
    }
    if (!turn.first() && now.assumes(Assumption.RACING_COMPLETE_IS_TOO_EARLY)) {
      return new Admission.Refused(Problem.tooEarly().answer());
    }
    return throttle
        .refusal(admitted.call().account(), admitted.call().operation(), now)
        .<Admission>map(Admission.Refused::new)
        .orElse(admission);
  }

  private Mishap mishap(Admission admission) {
    return admission instanceof Admission.Admitted admitted
        ? faults.take(admitted.call().operation(), admitted.call().id())
        : Mishap.none();
  }

  private Answer work(Admission admission) {
    return admission instanceof Admission.Refused refused
        ? refused.answer()
        : api.answer(((Admission.Admitted) admission).call());
  }

  private static Answer ourFault(Throwable failure, String requestId) {
    LOG.log(Level.ERROR, "a bug of the simulator", failure);
    return Problem.internalServerError().answer().withHeader(Answer.REQUEST_ID, requestId);
  }

  private static Answer notExecuted() {
    return Problem.internalServerError().answer();
  }

  private static Target target(Optional<Route> route, Caller caller) {
    return new Target(
        route.flatMap(Route::operation),
        route.map(Route::id).orElse(""),
        caller instanceof Caller.Known known ? Optional.of(known.publicKeyId()) : Optional.empty());
  }

  private void remember(long number, Reply reply, long began) {
    boolean dropped = reply.delivery() == Delivery.DROPPED;
    OptionalInt status = dropped ? OptionalInt.empty() : OptionalInt.of(reply.answer().status());
    log.answered(number, status, Duration.ofNanos(System.nanoTime() - began));
  }
}
