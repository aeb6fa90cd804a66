package io.github.payreturn.flow;

import io.github.payreturn.NotificationResult;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.notification.Rate;
import io.github.payreturn.internal.notification.SnsMessage;
import io.github.payreturn.internal.notification.SnsVerifier;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes Amazon's notifications (IPN). They carry no state and come late, twice, or in the wrong
 * order, so each is only a hint: what is true is looked up at Amazon, later and not by whoever
 * brought it.
 */
final class Notifications {

  /** What Amazon SNS allows a message to be. */
  static final int MOST_BYTES = 256 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final String SELLER_CENTRALS_TEST = "P01-0000000-0000000-000000";
  private static final Set<String> BEFORE_THE_RETURN = Set.of("CHARGE", "CHARGE_PERMISSION");
  private static final int WARNINGS_IN_A_MINUTE = 10;

  private final SnsVerifier verifier;
  private final Subscriptions subscriptions;
  private final Journal journal;
  private final Nudge nudge;
  private final Rate warnings;

  Notifications(
      SnsVerifier verifier,
      Subscriptions subscriptions,
      Journal journal,
      Nudge nudge,
      Clock clock) {
    this.verifier = verifier;
    this.subscriptions = subscriptions;
    this.journal = journal;
    this.nudge = nudge;
    this.warnings = new Rate(WARNINGS_IN_A_MINUTE, clock);
  }

  /**
   * @throws SQLException if the journal cannot be reached
   */
  NotificationResult take(byte[] body) throws SQLException {
    if (body.length > MOST_BYTES) {
      return NotificationResult.TOO_LARGE;
    }
    SnsMessage message = verifier.verify(body);
    if (message instanceof SnsMessage.Verified verified) {
      return taken(verified);
    }
    if (message instanceof SnsMessage.Unreadable unreadable) {
      warn("A notification was refused: " + unreadable.reason());
      return NotificationResult.UNREADABLE;
    }
    if (message instanceof SnsMessage.Rejected rejected) {
      warn("A notification was refused as forged: " + rejected.reason());
      return NotificationResult.REFUSED;
    }
    warn(
        "A notification cannot be verified without its certificate, which could not be fetched:"
            + " this server has to reach https://sns.*.amazonaws.com");
    return NotificationResult.NOT_NOW;
  }

  private NotificationResult taken(SnsMessage.Verified message) throws SQLException {
    if (message instanceof SnsMessage.SubscriptionConfirmation asked) {
      return subscriptions.confirm(asked);
    }
    if (!subscriptions.takesHintsFrom(message.topic())) {
      warn(
          "A notification of topic %s was refused: it is not in ipnTopics"
              .formatted(message.topic()));
      return NotificationResult.REFUSED;
    }
    if (message instanceof SnsMessage.Notification hint) {
      return followed(hint);
    }
    warn("Topic %s has ended its subscription: no more of it comes".formatted(message.topic()));
    return NotificationResult.TAKEN;
  }

  private NotificationResult followed(SnsMessage.Notification hint) throws SQLException {
    if (hint.objectId().equals(SELLER_CENTRALS_TEST)) {
      LOG.info("Seller Central's test notification came, and its signature is right");
      return NotificationResult.TAKEN;
    }
    List<Entry> rows = rows(hint);
    if (rows.isEmpty() && BEFORE_THE_RETURN.contains(hint.objectType())) {
      LOG.info(
          "A notification is about {} {}, which no return here led to yet; it will come again",
          hint.objectType(),
          hint.objectId());
      return NotificationResult.UNKNOWN;
    }
    for (Entry row : rows) {
      LOG.debug("Return {}: {} has changed", row.session(), hint.objectId());
      nudge.give(row);
    }
    return NotificationResult.TAKEN;
  }

  private List<Entry> rows(SnsMessage.Notification hint) throws SQLException {
    List<Entry> ofCharge = journal.findByCharge(hint.objectId());
    return ofCharge.isEmpty()
        ? journal.findByChargePermission(hint.chargePermissionId().orElse(hint.objectId()))
        : ofCharge;
  }

  /** Strangers decide how many of these there are. */
  private void warn(String line) {
    if (warnings.tryTake()) {
      LOG.warn(line);
    } else {
      LOG.debug(line);
    }
  }
}
