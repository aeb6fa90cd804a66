package io.github.payreturn.flow;

import io.github.payreturn.internal.amazon.AmazonPay;
import io.github.payreturn.internal.amazon.Classification;
import io.github.payreturn.internal.amazon.Finding;
import io.github.payreturn.internal.amazon.Ids;
import io.github.payreturn.internal.amazon.Merchants;
import io.github.payreturn.internal.amazon.Observation;
import io.github.payreturn.internal.amazon.Reply;
import io.github.payreturn.internal.journal.Claim;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Finds out what became of a payment without touching it. Completed is not paid: where there is a
 * charge, the charge decides. What Amazon does not decide in time is left to a person.
 */
final class Lookups {

  private final Merchants merchants;
  private final Clock clock;
  private final Duration longest;

  /**
   * @param longest for how long a payment is followed that Amazon does not decide
   */
  Lookups(Merchants merchants, Clock clock, Duration longest) {
    this.merchants = merchants;
    this.clock = clock;
    this.longest = longest;
  }

  Observation look(Entry row) {
    Observation seen = ask(row);
    boolean tooOld = !clock.instant().isBefore(row.claim().claimedAt().plus(longest));
    return tooOld && leavesOpen(row, seen.finding())
        ? seen.meaning(
            new Finding.Contradiction(
                "Amazon has not said within %d days what became of it; it is followed no longer."
                    .formatted(longest.toDays())))
        : seen;
  }

  /** What was certainly never sent waits for its turn, however long that takes. */
  private static boolean leavesOpen(Entry row, Finding finding) {
    boolean silent = finding instanceof Finding.Unknown;
    return row.state() == State.PENDING
        ? silent || finding instanceof Finding.Undecided
        : row.state() == State.UNRESOLVED && (silent || finding instanceof Finding.StillOpen);
  }

  private Observation ask(Entry row) {
    AmazonPay amazon = merchants.of(row.claim().merchant());
    Optional<Ids> known = row.evidence().ids().filter(ids -> ids.chargeId().isPresent());
    return known.isPresent() ? charge(amazon, known.get()) : session(amazon, row.claim());
  }

  private static Observation session(AmazonPay amazon, Claim claim) {
    Observation session = Classification.ofSession(amazon.getCheckoutSession(claim.session()));
    if (!(session.finding() instanceof Finding.Undecided completed)) {
      return session;
    }
    Ids ids = completed.ids();
    if (ids.chargeId().isPresent()) {
      Observation charge = charge(amazon, ids);
      // The charge could not be read just now: the ids are worth keeping all the same.
      return charge.finding() instanceof Finding.Unknown
              || charge.finding() instanceof Finding.NotExecuted
              || charge.finding() instanceof Finding.NotAsked
          ? session
          : charge;
    }
    return claim.setUpOnly() || !claim.intent().charges()
        ? session.meaning(new Finding.Paid(ids))
        : withoutCharge(amazon, session, claim, ids);
  }

  private static Observation charge(AmazonPay amazon, Ids ids) {
    String chargeId = ids.chargeId().orElseThrow();
    return Classification.ofCharge(amazon.getCharge(chargeId), ids);
  }

  /** A completed session that should have charged and names no charge: nobody can be sure. */
  private static Observation withoutCharge(
      AmazonPay amazon, Observation session, Claim claim, Ids ids) {
    Reply reply = amazon.getChargePermission(ids.chargePermissionId());
    Optional<String> state = Classification.stateOf(reply);
    return session.meaning(
        state.isEmpty()
            ? new Finding.Unknown()
            : new Finding.Contradiction(
                "Amazon completed the session with charge permission %s (%s) and names no charge, though the intent is %s."
                    .formatted(
                        ids.chargePermissionId(), state.get(), claim.intent().amazonName())));
  }
}
