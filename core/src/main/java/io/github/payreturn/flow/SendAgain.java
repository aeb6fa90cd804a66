package io.github.payreturn.flow;

import io.github.payreturn.flow.Offer.Sending;
import io.github.payreturn.internal.amazon.Finding;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Progress;
import io.github.payreturn.internal.journal.State;
import java.time.Duration;
import java.time.Instant;

/**
 * When a charge may be asked for outside the first moment of a return.
 *
 * <p>What may have been executed is sent again only if the send is long over and Amazon said twice,
 * well apart, that nothing came of it. And a late charge is a new decision: without asking the shop
 * whether it still wants the order, nothing is sent once the return is a while ago.
 *
 * @param stillWanted how long a return counts as wanted though nobody was asked
 */
record SendAgain(Duration stillWanted) {

  private static final Duration AFTER_THE_SEND = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
  private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(15);

  /** Whether a row that was certainly not executed may be sent now. */
  boolean allowedFor(Entry queued, Sending sending, Instant now) {
    return queued.state() == State.QUEUED && isWanted(queued, sending, now);
  }

  /**
   * Whether a row that a look-up has just found like that may be sent once more. What time has
   * passed is judged by when that look-up began: it has seen nothing of what came later, however
   * long it took, or its process stood still.
   */
  boolean allowedFor(
      Entry unresolved, Finding found, Instant lookBegan, Sending sending, Instant now) {
    Progress progress = unresolved.progress();
    return unresolved.state() == State.UNRESOLVED
        && found instanceof Finding.StillOpen
        && progress.openSince() != null
        && progress.sendEndedAt() != null
        && progress.sessionExpiresAt() != null
        && !lookBegan.isBefore(progress.sendEndedAt().plus(AFTER_THE_SEND))
        && !lookBegan.isBefore(progress.openSince().plus(BETWEEN_LOOKS))
        && now.isBefore(progress.sessionExpiresAt().minus(BEFORE_EXPIRY))
        && isWanted(unresolved, sending, now);
  }

  private boolean isWanted(Entry row, Sending sending, Instant now) {
    return switch (sending) {
      case WANTED -> true;
      case NEVER -> false;
      case WHILE_FRESH -> now.isBefore(row.claim().claimedAt().plus(stillWanted));
    };
  }
}
