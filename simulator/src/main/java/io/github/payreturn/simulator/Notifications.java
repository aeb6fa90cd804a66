package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.notification.Announcements;
import io.github.payreturn.simulator.internal.notification.Content;
import io.github.payreturn.simulator.internal.notification.Outbox;
import io.github.payreturn.simulator.internal.notification.Plan;
import io.github.payreturn.simulator.internal.notification.SnsSite;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Amazon's notifications (IPN): signed SNS messages. With an address they go out by themselves
 * whenever a charge, a charge permission or a refund changes its state after it was made; any
 * others are sent by hand.
 *
 * <pre>{@code
 * amazon.notifications().to(URI.create("http://localhost:8080/amazonpay/ipn"));
 * amazon.changeCharge(chargeId, ChargeState.DECLINED, "HardDeclined");
 * amazon.notifications().awaitDelivered();
 *
 * amazon.notifications().about(chargeId).forged(Forgery.CHANGED_MESSAGE).send();
 * }</pre>
 *
 * <p>The certificate that signs them is made when the first one is sent, and served by the
 * simulator itself under the message's {@code SigningCertURL}. May be used from any thread.
 *
 * <p>Source: Amazon Pay's page "set up instant payment notifications".
 */
public final class Notifications {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final String TEST_OBJECT = "P01-0000000-0000000-000000";

  private final Outbox outbox;
  private final Announcements announcements;
  private final SnsSite site;

  Notifications(Outbox outbox, Announcements announcements, SnsSite site) {
    this.outbox = outbox;
    this.announcements = announcements;
    this.site = site;
  }

  /**
   * Where they go from now on.
   *
   * @throws IllegalArgumentException if it is no http or https URL
   */
  public void to(URI url) {
    announcements.to(Optional.of(checked(url)));
  }

  static URI checked(URI url) {
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http || url.getHost() == null) {
      throw new IllegalArgumentException("notifications need an http or https URL, not " + url);
    }
    return url;
  }

  /** Where they go; empty if nowhere. */
  public Optional<URI> url() {
    return announcements.url();
  }

  /**
   * A notification about a charge, charge permission or refund, which need not exist: its kind
   * shows in its id.
   */
  public NotificationDraft about(String objectId) {
    return draft(Plan.Type.NOTIFICATION, Content.about(objectId));
  }

  /** The notification that Seller Central sends to try an address. */
  public NotificationDraft test() {
    return draft(
        Plan.Type.NOTIFICATION,
        new Content(TEST_OBJECT, "CHARGE_PERMISSION", TEST_OBJECT, "STATE_CHANGE"));
  }

  /** What SNS sends to a new address before anything else. */
  public NotificationDraft subscriptionConfirmation() {
    return draft(Plan.Type.SUBSCRIPTION_CONFIRMATION, Content.about(""));
  }

  /** What SNS sends when a subscription ends. */
  public NotificationDraft unsubscribeConfirmation() {
    return draft(Plan.Type.UNSUBSCRIBE_CONFIRMATION, Content.about(""));
  }

  private NotificationDraft draft(Plan.Type type, Content content) {
    return new NotificationDraft(outbox, announcements::url, type, content);
  }

  /** Posts the very same message once more, and waits for the answer. */
  public Notification repeat(Notification notification) {
    return outbox.repost(notification).join();
  }

  /** Keeps back those that go out by themselves, until they are released. */
  public void hold() {
    announcements.hold();
  }

  /** Sends what was held, one after the other in the order of the changes. */
  public void release() {
    announcements.release(false);
  }

  /** Sends what was held, the latest first. */
  public void releaseReversed() {
    announcements.release(true);
  }

  /**
   * Waits until all that was sent is answered.
   *
   * @throws IllegalStateException if that takes longer than 20 seconds
   */
  public void awaitDelivered() {
    try {
      outbox.settled().get(LONG_ENOUGH.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("a notification could not be sent", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a receiver", e);
    }
  }

  /** The latest 1,000 that were sent, oldest first. */
  public List<Notification> sent() {
    return outbox.latest();
  }

  /** Whether the receiver has visited the {@code SubscribeURL} of that confirmation. */
  public boolean isConfirmed(Notification confirmation) {
    return Json.parseObject(confirmation.body())
        .flatMap(body -> Json.text(body, "Token"))
        .filter(site::isConfirmed)
        .isPresent();
  }
}
