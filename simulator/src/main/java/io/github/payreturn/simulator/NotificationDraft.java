package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.notification.Content;
import io.github.payreturn.simulator.internal.notification.Outbox;
import io.github.payreturn.simulator.internal.notification.Plan;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A notification in the making. Untouched it is a true one, as Amazon Pay sends it. Nothing happens
 * before {@link #send()}. Not for use by several threads.
 */
public final class NotificationDraft {
  private final Outbox outbox;
  private final Supplier<Optional<URI>> usualUrl;
  private final Plan.Type type;
  private Content content;
  private String topicArn = Plan.TOPIC_ARN;
  private Optional<String> subject = Optional.empty();
  private int signatureVersion = 1;
  private Forgery forgery = Forgery.NONE;
  private String contentType = Plan.TEXT;
  private Optional<URI> url = Optional.empty();
  private Optional<URI> certificateUrl = Optional.empty();
  private Optional<Instant> timestamp = Optional.empty();
  private int times = 1;

  NotificationDraft(
      Outbox outbox, Supplier<Optional<URI>> usualUrl, Plan.Type type, Content content) {
    this.outbox = outbox;
    this.usualUrl = usualUrl;
    this.type = type;
    this.content = content;
  }

  /** For example {@code CHARGEBACK}; default is what the object's id shows. */
  public NotificationDraft objectType(String objectType) {
    content =
        new Content(
            content.objectId(),
            objectType,
            content.chargePermissionId(),
            content.notificationType());
    return this;
  }

  /** {@code ATTRIBUTE_CHANGE}; default is {@code STATE_CHANGE}. */
  public NotificationDraft notificationType(String notificationType) {
    content =
        new Content(
            content.objectId(),
            content.objectType(),
            content.chargePermissionId(),
            notificationType);
    return this;
  }

  /** The charge permission, where the object's id does not show it. */
  public NotificationDraft chargePermission(String chargePermissionId) {
    content =
        new Content(
            content.objectId(),
            content.objectType(),
            chargePermissionId,
            content.notificationType());
    return this;
  }

  /** The topic it comes from; default is one of the simulator's own. */
  public NotificationDraft topicArn(String arn) {
    topicArn = arn;
    return this;
  }

  /** The subject, which SNS signs too; default is none. */
  public NotificationDraft subject(String text) {
    subject = Optional.of(text);
    return this;
  }

  /**
   * 1 for SHA1withRSA or 2 for SHA256withRSA; default is 1.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public NotificationDraft signatureVersion(int version) {
    if (version != 1 && version != 2) {
      throw new IllegalArgumentException("signatureVersion is 1 or 2, not " + version);
    }
    signatureVersion = version;
    return this;
  }

  /** False in that way; default is {@link Forgery#NONE}. */
  public NotificationDraft forged(Forgery how) {
    forgery = how;
    return this;
  }

  /** Default is {@code text/plain; charset=UTF-8}, as SNS sends it though it is JSON. */
  public NotificationDraft contentType(String value) {
    contentType = value;
    return this;
  }

  /** When it says it was sent; default is now, by the simulator's clock. */
  public NotificationDraft timestamp(Instant instant) {
    timestamp = Optional.of(instant);
    return this;
  }

  /** What it says about its certificate; default is where the simulator serves it. */
  public NotificationDraft signingCertUrl(URI uri) {
    certificateUrl = Optional.of(uri);
    return this;
  }

  /**
   * Where to; default is the address of {@link Notifications#to}.
   *
   * @throws IllegalArgumentException if it is no http or https URL
   */
  public NotificationDraft to(URI uri) {
    url = Optional.of(Notifications.checked(uri));
    return this;
  }

  /**
   * Posts the very same message that often, one after the other; default is once.
   *
   * @throws IllegalArgumentException if that is less than once or more than 1,000 times
   */
  public NotificationDraft times(int deliveries) {
    if (deliveries < 1 || deliveries > 1_000) {
      throw new IllegalArgumentException("times is 1 to 1000, not " + deliveries);
    }
    times = deliveries;
    return this;
  }

  /**
   * Signs it, posts it, and waits for the answer, at most 15 seconds for each delivery.
   *
   * @throws IllegalStateException if there is no address
   */
  public Notification send() {
    URI to =
        url.or(usualUrl)
            .orElseThrow(() -> new IllegalStateException("notifications have no address yet"));
    return outbox.post(plan(), to).join();
  }

  private Plan plan() {
    return new Plan(
        type,
        content,
        topicArn,
        subject,
        signatureVersion,
        forgery,
        contentType,
        certificateUrl,
        timestamp,
        times);
  }
}
