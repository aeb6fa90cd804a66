package io.github.payreturn.internal.amazon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Closes when calls of one merchant cannot succeed: at once when Amazon refuses the merchant
 * itself, and when several calls in a row were denied or got no answer. Then one call is let
 * through from time to time; the first that is answered opens it again.
 */
final class Gate {

  private static final int SILENT_CALLS = 5;
  private static final int DENIED_CALLS = 3;

  private final Clock clock;
  private int silent;
  private int denied;
  private @Nullable Closed closed;

  Gate(Clock clock) {
    this.clock = clock;
  }

  /**
   * What is the matter.
   *
   * @param trouble of which kind
   * @param inWords for the operator
   * @param nextProbe when a call is let through
   */
  private record Closed(Trouble trouble, String inWords, Instant nextProbe) {}

  /** What an ended call did to the gate. */
  enum Change {
    NONE,
    CLOSED,
    OPENED
  }

  /** Lets a call through, unless it is closed and it is too early for the next probe. */
  synchronized boolean tryEnter() {
    if (closed == null) {
      return true;
    }
    if (!untilProbe(closed).isZero()) {
      return false;
    }
    closed = closed(closed.trouble(), closed.inWords());
    return true;
  }

  /** How long until a call is let through; zero if it is now. */
  synchronized Duration untilNext() {
    return closed == null ? Duration.ZERO : untilProbe(closed);
  }

  /** What is the matter; empty while it is open. */
  synchronized Optional<Trouble> trouble() {
    return Optional.ofNullable(closed).map(Closed::trouble);
  }

  /** That, for the operator. */
  synchronized String inWords() {
    return closed == null ? "" : closed.inWords();
  }

  /** Amazon refuses the merchant. */
  synchronized Change refused(String inWords) {
    return close(Trouble.REFUSED, inWords);
  }

  /**
   * Amazon denies the key this session: another merchant's, which one buyer brought, or everybody's
   * because the key is revoked. If it is one buyer's, somebody else's call is answered meanwhile.
   */
  synchronized Change denied(String inWords) {
    denied++;
    return closed != null || denied >= DENIED_CALLS ? close(Trouble.REFUSED, inWords) : Change.NONE;
  }

  /** There was no answer, or one that a broken service gives. */
  synchronized Change silent(String inWords) {
    silent++;
    return closed != null || silent >= SILENT_CALLS ? close(Trouble.SILENT, inWords) : Change.NONE;
  }

  /** Amazon answered, whatever it said. */
  synchronized Change answered() {
    silent = 0;
    denied = 0;
    boolean wasClosed = closed != null;
    closed = null;
    return wasClosed ? Change.OPENED : Change.NONE;
  }

  private Change close(Trouble trouble, String inWords) {
    boolean news = closed == null || closed.trouble() != trouble;
    closed = closed(trouble, inWords);
    return news ? Change.CLOSED : Change.NONE;
  }

  private Closed closed(Trouble trouble, String inWords) {
    return new Closed(trouble, inWords, clock.instant().plus(trouble.betweenProbes()));
  }

  private Duration untilProbe(Closed since) {
    Duration left = Duration.between(clock.instant(), since.nextProbe());
    return left.isNegative() ? Duration.ZERO : left;
  }
}
