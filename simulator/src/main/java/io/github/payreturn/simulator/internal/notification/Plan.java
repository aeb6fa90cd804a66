package io.github.payreturn.simulator.internal.notification;

import io.github.payreturn.simulator.Forgery;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What an SNS message is to be.
 *
 * @param content of a notification; the others say something of their own
 * @param certificateUrl what the message says about it, instead of where it really lies
 * @param timestamp instead of now
 * @param times how often the very same message is posted
 */
public record Plan(
    Type type,
    Content content,
    String topicArn,
    Optional<String> subject,
    int signatureVersion,
    Forgery forgery,
    String contentType,
    Optional<URI> certificateUrl,
    Optional<Instant> timestamp,
    int times) {
  public static final String TOPIC_ARN = "arn:aws:sns:us-east-1:000000000000:AmazonPaySimulator";
  public static final String TEXT = "text/plain; charset=UTF-8";

  /** The kinds of SNS messages. */
  public enum Type {
    NOTIFICATION("Notification"),
    SUBSCRIPTION_CONFIRMATION("SubscriptionConfirmation"),
    UNSUBSCRIBE_CONFIRMATION("UnsubscribeConfirmation");

    private final String code;

    Type(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** A true notification as Amazon Pay sends it. */
  public static Plan of(Content content) {
    return new Plan(
        Type.NOTIFICATION,
        content,
        TOPIC_ARN,
        Optional.empty(),
        1,
        Forgery.NONE,
        TEXT,
        Optional.empty(),
        Optional.empty(),
        1);
  }
}
