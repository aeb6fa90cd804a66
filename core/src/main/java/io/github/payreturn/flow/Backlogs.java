package io.github.payreturn.flow;

import io.github.payreturn.Price;
import io.github.payreturn.internal.journal.Ledger;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.operations.Backlog;
import io.github.payreturn.operations.Balance;
import io.github.payreturn.operations.PaymentState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Adds up what the journal counted. */
final class Backlogs {

  private static final Set<String> OPEN =
      Set.of(
          State.QUEUED.name(),
          State.SENDING.name(),
          State.UNRESOLVED.name(),
          State.PENDING.name(),
          State.NEEDS_REVIEW.name());

  private Backlogs() {}

  static Backlog of(List<Ledger.Unsettled> counted, Instant now) {
    return new Backlog(
        now, Arrays.stream(State.values()).flatMap(state -> line(state, counted)).toList());
  }

  private static Stream<Backlog.Line> line(State state, List<Ledger.Unsettled> counted) {
    List<Ledger.Unsettled> lines = counted.stream().filter(line -> line.state() == state).toList();
    return lines.stream()
        .map(Ledger.Unsettled::oldest)
        .min(Comparator.naturalOrder())
        .map(
            oldest ->
                new Backlog.Line(
                    PaymentState.valueOf(state.name()),
                    lines.stream().mapToLong(Ledger.Unsettled::count).sum(),
                    oldest))
        .stream();
  }

  static Balance balance(LocalDate day, List<Ledger.Claimed> counted) {
    ToLongFunction<Predicate<String>> count =
        states ->
            counted.stream()
                .filter(line -> states.test(line.state()))
                .mapToLong(Ledger.Claimed::count)
                .sum();
    return new Balance(
        day,
        count.applyAsLong(state -> true),
        count.applyAsLong(State.SUCCEEDED.name()::equals),
        count.applyAsLong(State.FAILED.name()::equals),
        count.applyAsLong(State.SUPERSEDED.name()::equals),
        count.applyAsLong(OPEN::contains),
        count.applyAsLong(State.NEEDS_REVIEW.name()::equals),
        counted.stream().mapToLong(Ledger.Claimed::untold).sum(),
        counted.stream()
            .filter(line -> line.state().equals(State.SUCCEEDED.name()))
            .flatMap(Backlogs::charged)
            .toList());
  }

  private static Stream<Balance.Charged> charged(Ledger.Claimed line) {
    return line
        .currency()
        .map(
            currency ->
                new Balance.Charged(
                    line.merchant(), line.count(), Price.of(line.amount(), currency)))
        .stream();
  }
}
