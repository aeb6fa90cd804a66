package io.github.payreturn.internal.amazon;

import io.github.payreturn.Failed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an answer of Amazon's, or its absence, tells about one payment. */
public sealed interface Finding {

  /** The payment is there. */
  record Paid(Ids ids) implements Finding {}

  /** Accepted, and not decided yet; the charge has to be followed. */
  record Undecided(Ids ids) implements Finding {}

  /**
   * Definite: nothing was charged.
   *
   * @param sessionOver whether this session can never be completed any more
   */
  record Refused(Failed.Reason reason, boolean sessionOver) implements Finding {}

  /**
   * Certainly not executed; to be sent later.
   *
   * @param fault what the operator has to mend, if it is our side that is wrong
   * @param pause at least this long
   */
  record NotExecuted(Optional<String> fault, Duration pause) implements Finding {}

  /**
   * Amazon was not asked at all, so nothing is known that was not known before.
   *
   * @param pause at least this long
   */
  record NotAsked(Duration pause) implements Finding {}

  /** Maybe executed: only a look-up can tell. */
  record Unknown() implements Finding {}

  /**
   * A look-up found the session Open and without ids, as if it had never been completed.
   *
   * @param expiresAt when Amazon lets the session lapse, if it said
   */
  record StillOpen(Optional<Instant> expiresAt) implements Finding {}

  /**
   * A look-up found nothing: deleted, foreign, or of the other environment.
   *
   * @param what the thing that is gone
   */
  record Gone(String what) implements Finding {}

  /**
   * Amazon's answers contradict each other or what the shop declared, or come to no end: a person
   * has to look.
   */
  record Contradiction(String inWords) implements Finding {}
}
