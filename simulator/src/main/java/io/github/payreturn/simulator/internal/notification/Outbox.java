package io.github.payreturn.simulator.internal.notification;

import io.github.payreturn.simulator.Forgery;
import io.github.payreturn.simulator.Notification;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, and what is still to be sent again. Signs on its own thread, never in a caller's.
 */
public final class Outbox {
  private static final System.Logger LOG = System.getLogger(Outbox.class.getName());
  private static final int CAPACITY = 1_000;
  private static final int MOST_ATTEMPTS = 4;
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Scribe scribe;
  private final Courier courier;
  private final Clock clock;
  private final Executor worker;
  private final Map<Long, Notification> latest = new LinkedHashMap<>();
  private final Map<Object, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();
  private long lastNumber;
  private long forgottenUpTo;

  public Outbox(URI simulator, Clock clock, Executor worker) {
    this.scribe = new Scribe(simulator, clock);
    this.courier = new Courier(clock);
    this.clock = clock;
    this.worker = worker;
  }

  /** Writes a message and posts it as often as planned; complete when all that is over. */
  public CompletableFuture<Notification> post(Plan plan, URI url) {
    long number = nextNumber();
    return tracked(
        CompletableFuture.supplyAsync(() -> scribe.write(number, plan, url), worker)
            .thenApply(this::keep)
            .thenCompose(written -> deliver(written, plan.times())));
  }

  /** Posts several, each when the one before it is over, and lets nobody wait. */
  public void postInOrder(List<Plan> plans, URI url) {
    CompletableFuture<?> all = CompletableFuture.completedFuture(plans);
    for (Plan plan : plans) {
      all = all.thenCompose(before -> post(plan, url));
    }
    CompletableFuture<?> unused = tracked(all);
  }

  /** Posts the very same message once more. */
  public CompletableFuture<Notification> repost(Notification notification) {
    return tracked(deliver(notification, 1));
  }

  /** Posts again what was refused and whose time has come. */
  public void postDue() {
    for (Notification notification : takeDue(clock.instant())) {
      CompletableFuture<Notification> unused = repost(notification); // remembered when it is over
    }
  }

  /** Everything that is under way now. */
  public CompletableFuture<Void> settled() {
    return CompletableFuture.allOf(underWay.values().toArray(CompletableFuture[]::new));
  }

  /** Oldest first. */
  public synchronized List<Notification> latest() {
    return List.copyOf(latest.values());
  }

  public synchronized void clear() {
    latest.clear();
    forgottenUpTo = lastNumber;
  }

  private synchronized long nextNumber() {
    return ++lastNumber;
  }

  private CompletableFuture<Notification> deliver(Notification notification, int times) {
    CompletableFuture<Notification> delivered =
        courier.post(notification).thenApply(attempt -> remember(notification, attempt));
    return times > 1 ? delivered.thenCompose(once -> deliver(once, times - 1)) : delivered;
  }

  private Notification remember(Notification posted, Notification.Attempt attempt) {
    synchronized (this) {
      Notification before = latest.getOrDefault(posted.number(), posted);
      return keep(before.after(attempt, nextAttempt(before, attempt)));
    }
  }

  private synchronized Notification keep(Notification notification) {
    if (notification.number() > forgottenUpTo) {
      latest.put(notification.number(), notification);
      if (latest.size() > CAPACITY) {
        latest.remove(latest.keySet().iterator().next());
      }
    }
    return notification;
  }

  /** Amazon asks again after a 5xx or silence, hourly for three hours; a forger never does. */
  private static Optional<Instant> nextAttempt(
      Notification notification, Notification.Attempt attempt) {
    boolean again = attempt.status().isEmpty() || attempt.status().getAsInt() >= 500;
    return again
            && notification.forgery() == Forgery.NONE
            && notification.attempts().size() + 1 < MOST_ATTEMPTS
        ? Optional.of(attempt.at().plus(PAUSE))
        : Optional.empty();
  }

  private synchronized List<Notification> takeDue(Instant now) {
    List<Notification> due = new ArrayList<>();
    latest.replaceAll(
        (number, notification) -> {
          boolean isDue =
              notification.nextAttempt().filter(next -> !now.isBefore(next)).isPresent();
          if (isDue) {
            due.add(notification);
          }
          return isDue ? notification.withoutNextAttempt() : notification;
        });
    return due;
  }

  private <T> CompletableFuture<T> tracked(CompletableFuture<T> work) {
    Object key = new Object();
    underWay.put(key, work);
    return work.whenComplete((done, failure) -> over(key, failure));
  }

  private void over(Object key, @Nullable Throwable failure) {
    underWay.remove(key);
    if (failure != null) {
      LOG.log(Level.ERROR, "a notification could not be written", failure);
    }
  }
}
