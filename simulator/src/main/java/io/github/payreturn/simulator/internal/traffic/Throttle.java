package io.github.payreturn.simulator.internal.traffic;

import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.Behaviour;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.internal.ledger.Account;
import io.github.payreturn.simulator.internal.ledger.Environment;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One leaky bucket for each merchant and operation. */
public final class Throttle {
  private final Clock clock;
  private final Map<Key, Bucket> buckets = new HashMap<>();

  private record Key(Account account, Operation operation) {}

  public Throttle(Clock clock) {
    this.clock = clock;
  }

  /** The answer to a call that is over its quota; nothing for one that is not. */
  public Optional<Answer> refusal(Account account, Operation operation, Behaviour behaviour) {
    return quota(account, operation, behaviour)
        .flatMap(quota -> poured(new Key(account, operation), quota))
        .map(wait -> answer(wait, behaviour));
  }

  /** Pours one call in, or says how long it would have to wait. */
  private synchronized Optional<Duration> poured(Key key, Quota quota) {
    Instant now = clock.instant();
    Bucket bucket = buckets.getOrDefault(key, Bucket.empty(now)).leaking(quota, now);
    boolean full = bucket.isFullFor(quota);
    buckets.put(key, full ? bucket : bucket.filled());
    return full ? Optional.of(bucket.wait(quota)) : Optional.empty();
  }

  public synchronized void clear() {
    buckets.clear();
  }

  private static Optional<Quota> quota(Account account, Operation operation, Behaviour behaviour) {
    boolean none =
        operation == Operation.FINALIZE
            && !behaviour.assumes(Assumption.FINALIZE_IS_THROTTLED_AS_COMPLETE);
    if (none) {
      return Optional.empty();
    }
    return switch (behaviour.throttling()) {
      case OFF -> Optional.empty();
      case BY_ENVIRONMENT -> Quota.of(operation, account.environment());
      case PRODUCTION -> Quota.of(operation, Environment.LIVE);
      case TENFOLD_PRODUCTION -> Quota.of(operation, Environment.LIVE).map(Quota::tenfold);
      case SANDBOX -> Quota.of(operation, Environment.SANDBOX);
    };
  }

  private static Answer answer(Duration wait, Behaviour behaviour) {
    Answer answer = Problem.tooManyRequests().answer();
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return behaviour.assumes(Assumption.THROTTLED_ANSWERS_SAY_RETRY_AFTER)
        ? answer.withHeader("Retry-After", Long.toString(seconds))
        : answer;
  }
}
