package io.github.payreturn.internal.amazon;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * This node's share of what Amazon allows one merchant, a bucket for each kind of call. Nobody
 * waits here: who gets nothing is told how long it takes at least.
 */
final class Quota {

  private static final int ALL_PERCENT = 100;
  private static final int NO_LIMIT = 10_000;

  private final Map<Call, Bucket> buckets = new EnumMap<>(Call.class);
  private final Map<Call, Instant> held = new ConcurrentHashMap<>();
  private final Clock clock;

  private Quota(Clock clock) {
    this.clock = clock;
  }

  /** One that never refuses, where there is no Amazon to refuse either. */
  static Quota unlimited(Clock clock) {
    return new Quota(clock);
  }

  /**
   * The documented one.
   *
   * @param percent how much of it is for this shop
   * @param nodes among how many it is divided
   */
  static Quota documented(boolean sandbox, int percent, int nodes, Clock clock) {
    Quota quota = new Quota(clock);
    for (Call call : Call.values()) {
      long burst = Math.max(1, (long) call.burst(sandbox) * percent / ALL_PERCENT / nodes);
      Bandwidth share =
          Bandwidth.builder()
              .capacity(burst)
              .refillGreedy(
                  (long) call.perSecond(sandbox) * percent,
                  Duration.ofSeconds((long) ALL_PERCENT * nodes))
              .build();
      quota.buckets.put(
          call, Bucket.builder().addLimit(share).withCustomTimePrecision(new Meter(clock)).build());
    }
    return quota;
  }

  /** Takes one call out of the share, if there is one left. */
  boolean tryTake(Call call) {
    Bucket bucket = buckets.get(call);
    return heldFor(call).isZero() && (bucket == null || bucket.tryConsume(1));
  }

  /** How many calls could be made now. */
  int available(Call call) {
    Bucket bucket = buckets.get(call);
    if (!heldFor(call).isZero()) {
      return 0;
    }
    return bucket == null ? NO_LIMIT : (int) Math.min(NO_LIMIT, bucket.getAvailableTokens());
  }

  /** How long it takes at least until one can be made. */
  Duration wait(Call call) {
    Bucket bucket = buckets.get(call);
    Duration refill =
        bucket == null
            ? Duration.ZERO
            : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    Duration hold = heldFor(call);
    return hold.compareTo(refill) > 0 ? hold : refill;
  }

  /** Amazon has had enough, whoever made the calls: nothing is left until it is restored. */
  void exceeded(Call call, Duration pause) {
    Bucket bucket = buckets.get(call);
    if (bucket != null) {
      bucket.tryConsumeAsMuchAsPossible();
    }
    held.put(call, clock.instant().plus(pause));
  }

  private Duration heldFor(Call call) {
    Instant until = held.get(call);
    Duration left = until == null ? Duration.ZERO : Duration.between(clock.instant(), until);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** The bucket's time is ours. */
  private record Meter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
