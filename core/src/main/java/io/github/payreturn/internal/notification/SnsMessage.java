package io.github.payreturn.internal.notification;

import java.net.URI;
import java.util.Optional;

/** What a message that was posted to us turned out to be. */
public sealed interface SnsMessage {

  /** A message whose signature is Amazon SNS's. Anybody can have SNS sign for a topic of theirs. */
  sealed interface Verified extends SnsMessage {

    /** The ARN of the topic it was published to. */
    String topic();
  }

  /**
   * Something about a payment changed; what, only a look-up can tell.
   *
   * @param objectType CHARGE, CHARGE_PERMISSION, REFUND or CHARGEBACK; empty if it was not said
   * @param objectId of that object
   * @param chargePermissionId to which the object belongs
   */
  record Notification(
      String topic,
      String messageId,
      String objectType,
      String objectId,
      Optional<String> chargePermissionId)
      implements Verified {}

  /**
   * A topic wants to send us its notifications from now on.
   *
   * @param subscribeUrl at Amazon SNS; to fetch it is to agree
   */
  record SubscriptionConfirmation(String topic, URI subscribeUrl) implements Verified {}

  /** A topic will send no more notifications. */
  record UnsubscribeConfirmation(String topic) implements Verified {}

  /**
   * Nothing that Amazon sends.
   *
   * @param reason for the log; nothing of the message is in it
   */
  record Unreadable(String reason) implements SnsMessage {}

  /**
   * Not from Amazon SNS, as far as its signature says.
   *
   * @param reason for the log; nothing of the message is in it
   */
  record Rejected(String reason) implements SnsMessage {}

  /** Nobody can say yet: the certificate cannot be had right now. */
  record NotVerifiedYet() implements SnsMessage {}
}
