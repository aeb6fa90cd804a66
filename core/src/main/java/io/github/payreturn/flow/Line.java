package io.github.payreturn.flow;

import static io.github.payreturn.internal.amazon.Trouble.REFUSED;

import io.github.payreturn.internal.amazon.Merchants;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/**
 * The payments of each merchant that wait to be sent, and who may go before them: nobody, except
 * while there are none.
 */
final class Line {

  private static final int PROBED_FROM = 20;

  private final Merchants merchants;
  private final Journal journal;
  private final Clock clock;
  private final int nodes;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();

  Line(Merchants merchants, Journal journal, Clock clock, int nodes) {
    this.merchants = merchants;
    this.journal = journal;
    this.clock = clock;
    this.nodes = nodes;
  }

  /** Whether somebody who comes now may be sent at once. */
  boolean mayPass(String merchant) {
    return !waiting.contains(merchant) && merchants.sendsNow(merchant) > 0;
  }

  /** Whether it is a waiting payment's turn. */
  boolean isTurnOf(Entry queued) throws SQLException {
    String merchant = queued.claim().merchant();
    int room = merchants.sendsNow(merchant);
    return room > 0
        && (!waiting.contains(merchant)
            || oldest(merchant, room).stream()
                .anyMatch(row -> row.session().equals(queued.session())));
  }

  /**
   * How long somebody waits who comes now, if that is soon.
   *
   * @return empty if it is not, so that they have to stand in line
   */
  Optional<Duration> turnWithin(String merchant, Duration patience) {
    Duration wait = merchants.untilSend(merchant);
    boolean soon =
        !waiting.contains(merchant)
            && merchants.trouble(merchant).isEmpty()
            && wait.compareTo(patience) < 0;
    if (!soon) {
      waiting.add(merchant);
    }
    return soon ? Optional.of(wait) : Optional.empty();
  }

  /** How long it takes at least until a payment of the merchant can be sent. */
  Duration untilSend(String merchant) {
    return merchants.untilSend(merchant);
  }

  /** Somebody stands in line now. */
  void joins(Entry queued) {
    waiting.add(queued.claim().merchant());
  }

  /** Whether anybody stands in it, as far as this node knows. */
  boolean isWaitedIn(String merchant) {
    return waiting.contains(merchant);
  }

  Set<String> merchants() {
    return merchants.names();
  }

  /**
   * Those whose turn it is, the oldest first. Several nodes would find each other at the same ones,
   * so each takes some of the oldest; and where Amazon refuses, it may be the oldest alone that it
   * refuses. Whoever is left stands in line, wherever they came back.
   *
   * @param most how many can be worked on
   * @param taken whether somebody here works on a row already, or waits with it for its turn
   */
  List<Entry> next(String merchant, int most, Predicate<Entry> taken) throws SQLException {
    int room = Math.max(0, Math.min(most, merchants.sendsNow(merchant)));
    boolean probing = room > 0 && merchants.trouble(merchant).filter(REFUSED::equals).isPresent();
    List<Entry> queued = oldest(merchant, probing ? PROBED_FROM : room * nodes + 1);
    List<Entry> standing = new ArrayList<>(queued);
    standing.removeIf(taken);
    if (queued.isEmpty()) {
      waiting.remove(merchant);
    } else if (standing.size() > room) {
      waiting.add(merchant);
    }
    if (nodes > 1 || probing) {
      Collections.shuffle(standing, ThreadLocalRandom.current());
    }
    return standing.subList(0, Math.min(room, standing.size()));
  }

  private List<Entry> oldest(String merchant, int most) throws SQLException {
    return journal.findQueued(merchant, clock.instant(), most);
  }
}
