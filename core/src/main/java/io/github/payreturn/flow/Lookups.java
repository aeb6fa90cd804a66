package io.github.payreturn.flow;

import io.github.payreturn.internal.amazon.AmazonPay;
import io.github.payreturn.internal.amazon.Classification;
import io.github.payreturn.internal.amazon.Finding;
import io.github.payreturn.internal.amazon.Ids;
import io.github.payreturn.internal.amazon.Observation;
import io.github.payreturn.internal.amazon.Reply;
import io.github.payreturn.internal.journal.Claim;
import io.github.payreturn.internal.journal.Entry;
import java.util.Optional;

/**
 * Finds out what became of a payment without touching it. Completed is not paid: where there is a
 * charge, the charge decides.
 */
final class Lookups {

  private final AmazonPay amazon;

  Lookups(AmazonPay amazon) {
    this.amazon = amazon;
  }

  Observation look(Entry row) {
    Optional<Ids> known = row.evidence().ids().filter(ids -> ids.chargeId().isPresent());
    return known.isPresent() ? charge(known.get()) : session(row.claim());
  }

  private Observation session(Claim claim) {
    Observation session = Classification.ofSession(amazon.getCheckoutSession(claim.session()));
    if (!(session.finding() instanceof Finding.Undecided completed)) {
      return session;
    }
    Ids ids = completed.ids();
    if (ids.chargeId().isPresent()) {
      Observation charge = charge(ids);
      // The charge could not be read just now: the ids are worth keeping all the same.
      return charge.finding() instanceof Finding.Unknown
              || charge.finding() instanceof Finding.NotExecuted
          ? session
          : charge;
    }
    return claim.setUpOnly() || !claim.intent().charges()
        ? session.meaning(new Finding.Paid(ids))
        : withoutCharge(session, claim, ids);
  }

  private Observation charge(Ids ids) {
    String chargeId = ids.chargeId().orElseThrow();
    return Classification.ofCharge(amazon.getCharge(chargeId), ids);
  }

  /** A completed session that should have charged and names no charge: nobody can be sure. */
  private Observation withoutCharge(Observation session, Claim claim, Ids ids) {
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
