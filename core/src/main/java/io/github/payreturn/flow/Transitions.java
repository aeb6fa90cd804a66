package io.github.payreturn.flow;

import io.github.payreturn.Failed.Reason;
import io.github.payreturn.internal.amazon.Finding;
import io.github.payreturn.internal.amazon.Ids;
import io.github.payreturn.internal.amazon.Observation;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Evidence;
import io.github.payreturn.internal.journal.Progress;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.internal.journal.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The state machine: what a row becomes when something new is known about it. Pure, so that an
 * observation can be applied again to whatever the row has become meanwhile.
 *
 * <p>An answer with ids beats every other state, and nothing ever beats it. What is definite is
 * never taken back by what is not.
 */
final class Transitions {

  /** How long whoever records an outcome may take to tell it before another one does. */
  static final Duration TELLING_LEASE = Duration.ofMinutes(1);

  static final String PAID_TWICE =
      "This order was paid by another session meanwhile: paid twice. Refund one of the charges.";

  private static final Finding.Refused SESSION_GONE =
      new Finding.Refused(Reason.SESSION_UNKNOWN, true);
  private static final Set<State> UNDEFINED = Set.of(State.QUEUED, State.SENDING, State.UNRESOLVED);
  private static final Duration FIRST_LOOK = Duration.ofSeconds(2);
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private Transitions() {}

  static Entry after(Entry row, Observation seen, Instant now) {
    Entry next = noted(row, decided(row, seen, now), seen, now);
    return next.state().open() && row.progress().hintedMeanwhile()
        ? next.with(next.progress().hinted(now))
        : next;
  }

  /**
   * What a row becomes that others may have changed while the observation was made. A send that
   * ends late is still a send. A look that began before a send ended proves nothing of that send.
   *
   * @param worked the row as it was when the observation began
   */
  static Entry after(Entry worked, Entry row, Observation seen, Instant now) {
    if (worked.state() == State.SENDING && row.state() == State.UNRESOLVED) {
      return after(row.in(State.SENDING), seen, now);
    }
    boolean sentMeanwhile =
        !Objects.equals(worked.progress().sendEndedAt(), row.progress().sendEndedAt());
    boolean provesNothing = seen.finding() instanceof Finding.StillOpen && sentMeanwhile;
    Entry next = after(row, provesNothing ? seen.meaning(new Finding.Unknown()) : seen, now);
    return UNDEFINED.contains(next.state()) && isSentByAnother(worked, row) ? row : next;
  }

  /** Only what is definite takes a row away from somebody who may be sending it right now. */
  private static boolean isSentByAnother(Entry worked, Entry row) {
    return row.state() == State.SENDING
        && !Objects.equals(worked.progress().leaseUntil(), row.progress().leaseUntil());
  }

  private static Entry decided(Entry row, Observation seen, Instant now) {
    Finding finding = seen.finding();
    if (row.state() == State.SUCCEEDED || row.state() == State.SUPERSEDED) {
      return row;
    }
    if (finding instanceof Finding.Paid paid) {
      return isPaidTwice(row)
          ? row
          : settled(row.holdingOrder(), State.SUCCEEDED, "", Optional.of(paid.ids()), seen, now);
    }
    if (finding instanceof Finding.Undecided undecided) {
      return isPaidTwice(row) ? row : pending(row, undecided.ids(), seen, now);
    }
    if (!row.state().open()) {
      return row;
    }
    if (finding instanceof Finding.Refused refused) {
      return refused(row, refused, seen, now);
    }
    if (finding instanceof Finding.Gone gone) {
      return gone(row, gone, seen, now);
    }
    if (finding instanceof Finding.Contradiction contradiction) {
      return settled(row, State.NEEDS_REVIEW, contradiction.inWords(), ids(row), seen, now);
    }
    if (finding instanceof Finding.NotExecuted later) {
      return notExecuted(row, later, seen, now);
    }
    if (finding instanceof Finding.NotAsked later) {
      return notAsked(row, later, seen, now);
    }
    if (finding instanceof Finding.StillOpen open) {
      Progress progress = unclear(row, now).foundOpen(now, open.expiresAt().orElse(null));
      return stillUnknown(row, progress, seen, now);
    }
    return stillUnknown(row, unclear(row, now), seen, now);
  }

  /** The order was given to another session that holds it now, and this one was paid as well. */
  static Entry paidTwice(Entry row, Observation seen, Ids ids, Instant now) {
    Entry twice = settled(row, State.NEEDS_REVIEW, PAID_TWICE, Optional.of(ids), seen, now);
    return noted(row, twice, seen, now);
  }

  /** A person decided what no machine could. */
  static Entry judged(Entry review, State state, Optional<Ids> ids, String note, Instant now) {
    boolean paid = state == State.SUCCEEDED;
    Entry judged = paid ? review.holdingOrder() : review.freeingOrder(true);
    return judged
        .in(state)
        .with(review.evidence().judged(paid ? "" : Reason.NOT_PAID.name(), ids))
        .with(review.telling().newOutcome(now, now.plus(TELLING_LEASE)))
        .noting(Trail.Step.of(now, state, note));
  }

  private static Entry noted(Entry row, Entry next, Observation seen, Instant now) {
    return next.state() == row.state()
        ? next
        : next.noting(
            new Trail.Step(
                now,
                next.state(),
                seen.status(),
                seen.reasonCode(),
                seen.requestId(),
                next.evidence().reason()));
  }

  private static Entry pending(Entry row, Ids ids, Observation seen, Instant now) {
    Entry pending = settled(row.holdingOrder(), State.PENDING, "", Optional.of(ids), seen, now);
    return pending.with(pending.progress().dueAt(now.plus(pause(pending.progress().looks()))));
  }

  /**
   * A refusal of this request says nothing of an earlier one, unless the session itself is over;
   * and what Amazon took before and knows no longer is not over.
   */
  private static Entry refused(Entry row, Finding.Refused why, Observation seen, Instant now) {
    boolean sentBefore = row.progress().maybeSent();
    if (sentBefore && why.equals(SESSION_GONE)) {
      return gone(row, new Finding.Gone("session"), seen, now);
    }
    return sentBefore && !why.sessionOver()
        ? stillUnknown(row, unclear(row, now), seen, now)
        : failed(row, why, seen, now);
  }

  private static Entry failed(Entry row, Finding.Refused why, Observation seen, Instant now) {
    Entry freed = row.freeingOrder(why.sessionOver());
    return settled(freed, State.FAILED, why.reason().name(), ids(row), seen, now);
  }

  /** What was certainly never sent has charged nothing; of anything else a person has to judge. */
  private static Entry gone(Entry row, Finding.Gone gone, Observation seen, Instant now) {
    return row.state() == State.QUEUED
        ? failed(row, SESSION_GONE, seen, now)
        : settled(
            row,
            State.NEEDS_REVIEW,
            "Amazon no longer knows the %s, which was known before".formatted(gone.what()),
            ids(row),
            seen,
            now);
  }

  private static Entry notExecuted(
      Entry row, Finding.NotExecuted later, Observation seen, Instant now) {
    if (row.state() == State.SENDING && row.progress().maybeSent()) {
      return stillUnknown(row, unclear(row, now), seen, now);
    }
    return row.in(row.state() == State.SENDING ? State.QUEUED : row.state())
        .with(evidence(seen, later.fault().orElse(seen.cause()), ids(row), now))
        .with(clear(row, now).dueAt(now.plus(later.pause())));
  }

  /** Nothing happened, so nothing is known that was not known before the row was taken. */
  private static Entry notAsked(Entry row, Finding.NotAsked later, Observation seen, Instant now) {
    Progress progress = row.progress().dueAt(now.plus(later.pause()));
    if (row.state() != State.SENDING) {
      return row.with(progress);
    }
    return progress.maybeSent()
        ? row.in(State.UNRESOLVED).with(progress)
        : row.in(State.QUEUED).with(progress).with(row.evidence().judged(seen.cause(), ids(row)));
  }

  private static Entry stillUnknown(Entry row, Progress progress, Observation seen, Instant now) {
    boolean wasSending = row.state() == State.SENDING;
    Duration wait = wasSending ? FIRST_LOOK : pause(progress.looks());
    return row.in(wasSending ? State.UNRESOLVED : row.state())
        .with(evidence(seen, seen.cause(), ids(row), now))
        .with(progress.dueAt(now.plus(wait)));
  }

  private static Entry settled(
      Entry row, State next, String reason, Optional<Ids> ids, Observation seen, Instant now) {
    Entry settled = row.in(next).with(evidence(seen, reason, ids, now)).with(clear(row, now));
    return row.state() == next
        ? settled
        : settled.with(row.telling().newOutcome(now, now.plus(TELLING_LEASE)));
  }

  private static Progress clear(Entry row, Instant now) {
    return ended(row, now, false);
  }

  private static Progress unclear(Entry row, Instant now) {
    return ended(row, now, true);
  }

  private static Progress ended(Entry row, Instant now, boolean maybeExecuted) {
    return row.state() == State.SENDING
        ? row.progress().sendEnded(now, maybeExecuted)
        : row.progress().looked(now);
  }

  private static Evidence evidence(
      Observation seen, String reason, Optional<Ids> ids, Instant now) {
    return new Evidence(reason, seen.reasonCode(), seen.status(), seen.requestId(), ids, now);
  }

  private static Optional<Ids> ids(Entry row) {
    return row.evidence().ids();
  }

  private static boolean isPaidTwice(Entry row) {
    return row.state() == State.NEEDS_REVIEW && row.evidence().reason().equals(PAID_TWICE);
  }

  /** Ever longer, so that a payment that stays open for a day costs some thirty look-ups. */
  static Duration pause(int looks) {
    Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(looks, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
