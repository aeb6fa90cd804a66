package io.github.payreturn.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The payments that are not settled, counted.
 *
 * @param at when
 * @param lines one for each state that has any
 */
public record Backlog(Instant at, List<Line> lines) {

  public Backlog {
    lines = List.copyOf(lines);
  }

  /** How many in all. */
  public long count() {
    return lines.stream().mapToLong(Line::count).sum();
  }

  /** How many in one state. Decided ones are those that the shop's listener did not take yet. */
  public long count(PaymentState state) {
    return line(state).map(Line::count).orElse(0L);
  }

  /** How long the oldest one in a state has been waiting. */
  public Optional<Duration> age(PaymentState state) {
    return line(state).map(Line::oldest).map(oldest -> Duration.between(oldest, at));
  }

  /** How long the oldest one of all has been waiting. */
  public Optional<Duration> age() {
    return lines.stream()
        .map(Line::oldest)
        .min(Comparator.naturalOrder())
        .map(oldest -> Duration.between(oldest, at));
  }

  private Optional<Line> line(PaymentState state) {
    return lines.stream().filter(line -> line.state() == state).findFirst();
  }

  /**
   * One state.
   *
   * @param state the state
   * @param count how many there are
   * @param oldest since when the oldest of them waits
   */
  public record Line(PaymentState state, long count, Instant oldest) {}
}
