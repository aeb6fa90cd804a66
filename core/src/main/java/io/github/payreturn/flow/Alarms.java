package io.github.payreturn.flow;

import io.github.payreturn.internal.amazon.Merchants;
import io.github.payreturn.internal.amazon.Trouble;
import io.github.payreturn.internal.journal.Ledger.Unsettled;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.operations.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides what needs a person: each trouble when it begins, and again every quarter of an hour as
 * long as it lasts. Used by one thread at a time.
 */
final class Alarms {

  private static final Duration AGAIN = Duration.ofMinutes(15);
  private static final Duration AMAZON_DECIDES = Duration.ofHours(25);
  private static final Set<State> UNCERTAIN = Set.of(State.QUEUED, State.SENDING, State.UNRESOLVED);
  private static final Set<State> DECIDED = Set.of(State.SUCCEEDED, State.FAILED);

  private final Merchants merchants;
  private final Watch watch;
  private final Duration alarmAfter;
  private final Map<Key, Instant> raised = new HashMap<>();

  Alarms(Merchants merchants, Watch watch, Duration alarmAfter) {
    this.merchants = merchants;
    this.watch = watch;
    this.alarmAfter = alarmAfter;
  }

  private record Key(Alarm.Kind kind, Optional<String> merchant) {}

  /** Whether nobody has heard of a merchant's trouble yet. */
  boolean isNews(String merchant, Trouble trouble) {
    return !raised.containsKey(new Key(kind(trouble), Optional.of(merchant)));
  }

  void raise(List<Unsettled> unsettled, Instant now) {
    for (String merchant : merchants.names()) {
      for (Trouble trouble : Trouble.values()) {
        raiseTrouble(merchant, trouble, unsettled, now);
      }
    }
    Predicate<Unsettled> tooOld = line -> isOlder(line, alarmAfter, now);
    Predicate<Unsettled> uncertain = line -> UNCERTAIN.contains(line.state());
    Predicate<Unsettled> undecided =
        line -> line.state() == State.PENDING && isOlder(line, AMAZON_DECIDES, now);
    raise(
        Alarm.Kind.PAYMENTS_WAITING,
        "payments are not certain for longer than they should be. Look at unsettled(); is there"
            + " another alarm, does recovery run, can this server reach Amazon?",
        matching(unsettled, uncertain.and(tooOld).or(undecided)),
        now);
    raise(
        Alarm.Kind.REVIEW_NEEDED,
        "payments wait for a person. Look them up in Seller Central, then resolve() each.",
        matching(unsettled, line -> line.state() == State.NEEDS_REVIEW),
        now);
    raise(
        Alarm.Kind.SHOP_NOT_TOLD,
        "outcomes are not taken by the shop's PaymentListener. The log says what it throws.",
        matching(unsettled, tooOld.and(line -> DECIDED.contains(line.state()))),
        now);
  }

  private void raiseTrouble(
      String merchant, Trouble trouble, List<Unsettled> unsettled, Instant now) {
    Key key = new Key(kind(trouble), Optional.of(merchant));
    if (merchants.trouble(merchant).filter(present -> present == trouble).isEmpty()) {
      raised.remove(key);
    } else if (isTime(key, now)) {
      List<Unsettled> waiting =
          matching(
              unsettled,
              line -> line.merchant().equals(merchant) && UNCERTAIN.contains(line.state()));
      raised.put(key, now);
      watch.alarm(alarm(key, merchants.inWords(merchant), waiting, now));
    }
  }

  private void raise(Alarm.Kind kind, String inWords, List<Unsettled> lines, Instant now) {
    Key key = new Key(kind, Optional.empty());
    if (lines.isEmpty()) {
      raised.remove(key);
    } else if (isTime(key, now)) {
      raised.put(key, now);
      watch.alarm(alarm(key, count(lines) + " " + inWords, lines, now));
    }
  }

  private boolean isTime(Key key, Instant now) {
    Instant before = raised.get(key);
    return before == null || !now.isBefore(before.plus(AGAIN));
  }

  private static Alarm alarm(Key key, String inWords, List<Unsettled> lines, Instant now) {
    return new Alarm(
        key.kind(),
        key.merchant(),
        inWords,
        count(lines),
        lines.stream()
            .map(Unsettled::oldest)
            .min(Comparator.naturalOrder())
            .map(oldest -> Duration.between(oldest, now)));
  }

  private static Alarm.Kind kind(Trouble trouble) {
    return trouble == Trouble.REFUSED ? Alarm.Kind.MERCHANT_REFUSED : Alarm.Kind.AMAZON_SILENT;
  }

  private static long count(List<Unsettled> lines) {
    return lines.stream().mapToLong(Unsettled::count).sum();
  }

  private static List<Unsettled> matching(List<Unsettled> lines, Predicate<Unsettled> wanted) {
    return lines.stream().filter(wanted).toList();
  }

  private static boolean isOlder(Unsettled line, Duration age, Instant now) {
    return Duration.between(line.oldest(), now).compareTo(age) > 0;
  }
}
