package io.github.payreturn.flow;

import io.github.payreturn.Failed.Reason;
import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.amazon.Finding;
import io.github.payreturn.internal.amazon.Ids;
import io.github.payreturn.internal.amazon.Observation;
import io.github.payreturn.internal.amazon.Operation;
import io.github.payreturn.internal.journal.Claim;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Evidence;
import io.github.payreturn.internal.journal.Progress;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.internal.journal.Telling;
import io.github.payreturn.internal.journal.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Rows and observations for tests of what happens to them. */
final class Rows {

  static final Instant NOW = Instant.parse("2026-03-14T10:15:12Z");
  static final Ids IDS =
      new Ids("S01-2345678-8765432", Optional.of("S01-2345678-8765432-C012345"), Optional.empty());

  private Rows() {}

  static Entry in(State state) {
    Claim claim =
        new Claim(
            new SessionId("4f0c1f6e-2b7d-4c39-9a51-6d8f0e7b1a23"),
            "default",
            ReturnKind.COMPLETE,
            Operation.COMPLETE,
            "42",
            "default:42",
            Optional.of(Price.ofMinorUnits(1999, "EUR")),
            Optional.empty(),
            PaymentIntent.AUTHORIZE_WITH_CAPTURE,
            false,
            false,
            "hash",
            "",
            Optional.empty(),
            1,
            "token",
            "salt",
            NOW);
    boolean holds = state != State.FAILED && state != State.SUPERSEDED;
    return new Entry(
        claim,
        state,
        holds,
        false,
        Progress.NONE,
        Evidence.none(state == State.FAILED ? "DECLINED" : ""),
        Telling.NOTHING,
        Trail.EMPTY,
        1);
  }

  /** What may be found out. */
  @SuppressWarnings("ImmutableEnumChecker") // findings are immutable; nothing says so to a checker
  enum Found {
    PAID(new Finding.Paid(IDS)),
    UNDECIDED(new Finding.Undecided(IDS)),
    DECLINED(new Finding.Refused(Reason.DECLINED, true)),
    NO_SESSION(new Finding.Refused(Reason.SESSION_UNKNOWN, true)),
    AMOUNT(new Finding.Refused(Reason.AMOUNT_REFUSED, false)),
    NOT_SENT(new Finding.NotExecuted(Optional.empty(), Duration.ofSeconds(2))),
    UNKNOWN(new Finding.Unknown()),
    OPEN(new Finding.StillOpen(Optional.empty())),
    GONE(new Finding.Gone("session")),
    ODD(new Finding.Contradiction("odd"));

    private final Finding finding;

    Found(Finding finding) {
      this.finding = finding;
    }
  }

  static Observation seen(Found found) {
    return seen(found.finding);
  }

  static Observation seen(Finding finding) {
    return new Observation(
        finding, 200, Optional.empty(), Optional.of("request-1"), Optional.empty(), "");
  }
}
