package io.github.payreturn.harness;

import io.github.payreturn.ReturnKind;
import io.github.payreturn.simulator.Fault;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.SessionDraft;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The ways of a return, with every step that a node makes on them: first while the buyer is there,
 * then, after each of {@link #PAUSES}, in recovery. A node can be killed before each of them.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists of texts and faults, never changed
enum Scenario {
  PAID(
      "is paid",
      Optional.empty(),
      UnaryOperator.identity(),
      made(
          "find the order",
          "write SENDING, taken",
          "call complete",
          "complete answered",
          "write SUCCEEDED, told 0 of 1",
          "tell succeeded",
          "told succeeded",
          "write SUCCEEDED, told 1 of 1",
          "answer"),
      made(),
      made()),

  DECLINED(
      "is declined",
      Optional.empty(),
      draft -> draft.refused("HardDeclined"),
      made(
          "find the order",
          "write SENDING, taken",
          "call complete",
          "complete answered",
          "write FAILED, told 0 of 1",
          "tell failed",
          "told failed",
          "write FAILED, told 1 of 1",
          "answer"),
      made(),
      made()),

  ANSWER_LOST(
      "is paid, and the answer is lost",
      Optional.of(Fault.dropAnswer()),
      UnaryOperator.identity(),
      made("find the order", "write SENDING, taken", "call complete", "write UNRESOLVED", "answer"),
      made(
          "write UNRESOLVED, taken",
          "call look-up",
          "look-up answered",
          "write SUCCEEDED, told 0 of 1",
          "tell succeeded",
          "told succeeded",
          "write SUCCEEDED, told 1 of 1"),
      made()),

  NOT_EXECUTED(
      "is answered with 503, and sent again by rule 2",
      Optional.of(Fault.error(503, "ServiceUnavailable")),
      UnaryOperator.identity(),
      made(
          "find the order",
          "write SENDING, taken",
          "call complete",
          "complete answered",
          "write UNRESOLVED",
          "answer"),
      made("write UNRESOLVED, taken", "call look-up", "look-up answered", "write UNRESOLVED"),
      made(
          "recheck the order",
          "write UNRESOLVED, taken",
          "call look-up",
          "look-up answered",
          "write UNRESOLVED",
          "write SENDING, taken",
          "call complete",
          "complete answered",
          "write SUCCEEDED, told 0 of 1",
          "tell succeeded",
          "told succeeded",
          "write SUCCEEDED, told 1 of 1")),

  THROTTLED(
      "is answered with 429, and sent when its turn comes",
      Optional.of(Fault.tooManyRequests()),
      UnaryOperator.identity(),
      made(
          "find the order",
          "write SENDING, taken",
          "call complete",
          "complete answered",
          "write QUEUED",
          "answer"),
      made(
          "recheck the order",
          "write SENDING, taken",
          "call complete",
          "complete answered",
          "write SUCCEEDED, told 0 of 1",
          "tell succeeded",
          "told succeeded",
          "write SUCCEEDED, told 1 of 1"),
      made()),

  FINALIZED(
      "is finalized, answered with 429, and sent when the shop has said once more what it is",
      Optional.of(Fault.tooManyRequests()),
      UnaryOperator.identity(),
      made(
          "find the order",
          "write SENDING, taken",
          "call finalize",
          "finalize answered",
          "write QUEUED",
          "answer"),
      made(
          "recheck the order",
          "write SENDING, taken",
          "call finalize",
          "finalize answered",
          "write SUCCEEDED, told 0 of 1",
          "tell succeeded",
          "told succeeded",
          "write SUCCEEDED, told 1 of 1"),
      made()),

  PENDING(
      "is pending, and authorized later",
      Optional.empty(),
      SessionDraft::pends,
      made(
          "find the order",
          "write SENDING, taken",
          "call complete",
          "complete answered",
          "write PENDING, told 0 of 1",
          "tell pending",
          "told pending",
          "write PENDING, told 1 of 1",
          "answer"),
      made(),
      made(
          "write PENDING, taken, told 1 of 1",
          "write SUCCEEDED, told 1 of 2",
          "tell succeeded",
          "told succeeded",
          "write SUCCEEDED, told 2 of 2")),

  SECOND_SESSION(
      "comes with a second session for a paid order",
      Optional.empty(),
      UnaryOperator.identity(),
      made("find the order", "write SENDING, taken", "write SUPERSEDED", "answer"),
      made(),
      made());

  /** After these, what is still open is worked on without its buyer. */
  static final List<Duration> PAUSES = List.of(Duration.ofSeconds(3), Duration.ofSeconds(61));

  private final String words;
  private final Optional<Fault> fault;
  private final UnaryOperator<SessionDraft> draft;
  private final List<List<String>> stages;

  Scenario(
      String words,
      Optional<Fault> fault,
      UnaryOperator<SessionDraft> draft,
      List<String> withBuyer,
      List<String> soon,
      List<String> later) {
    this.words = words;
    this.fault = fault;
    this.draft = draft;
    this.stages = List.of(withBuyer, soon, later);
  }

  /** What happens on this way. */
  String words() {
    return words;
  }

  /** All steps in their order. */
  List<String> steps() {
    return stepsUntil(PAUSES.size());
  }

  /** The steps that were made when a stage is over. */
  List<String> stepsUntil(int stage) {
    return stages.stream().limit(stage + 1L).flatMap(List::stream).toList();
  }

  /** Whether a node has come so far with an order. */
  boolean isThrough(RunningNode node, String order, int stage) {
    List<String> steps = stepsUntil(stage);
    long writes = steps.stream().filter(step -> step.startsWith("write")).count();
    return node.steps(order).size() >= steps.size() && node.written(order) >= writes;
  }

  /** Whether a step is made by the few threads that look payments up. */
  boolean isLookUp(int step) {
    return this != THROTTLED && this != FINALIZED && step >= stages.get(0).size();
  }

  /** Puts everything in place for a buyer who is about to come back. */
  Sale prepare(World world, RunningNode node, String order) throws IOException {
    boolean finalized = this == FINALIZED;
    ReturnKind kind = finalized ? ReturnKind.FINALIZE : ReturnKind.COMPLETE;
    Operation call = finalized ? Operation.FINALIZE : Operation.COMPLETE;
    Sale sale = world.sell(node, order, kind, this == PENDING, draft);
    fault.ifPresent(what -> world.amazon.next(call).about(sale.session()).meets(what));
    if (this == SECOND_SESSION) {
      world.comesBack(node, sale);
      return world.sellAgain(sale);
    }
    return sale;
  }

  private static List<String> made(String... steps) {
    return Stream.of(steps).toList();
  }
}
