package io.github.payreturn.harness;

import io.github.payreturn.harness.HostOrders.News;
import io.github.payreturn.harness.HostOrders.Order;
import io.github.payreturn.simulator.Call;
import io.github.payreturn.simulator.ChargeSnapshot;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.SessionSnapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be seen from outside: what the browsers were shown, what Amazon counted and holds, and
 * the shop's own tables. Nothing of the journal.
 */
record Evidence(
    List<Sale> sales,
    List<Shown> shown,
    List<Call> calls,
    List<SessionSnapshot> sessions,
    List<ChargeSnapshot> charges,
    List<Order> orders,
    List<News> news) {

  private static final Set<ChargeState> LOST =
      EnumSet.of(ChargeState.DECLINED, ChargeState.CANCELED);

  private static final Set<Operation> ENDS = EnumSet.of(Operation.COMPLETE, Operation.FINALIZE);

  /** The charges with which somebody paid an order: its amount tells. */
  List<ChargeSnapshot> paymentsOf(Order order) {
    return charges.stream()
        .filter(charge -> !LOST.contains(charge.state()))
        .filter(charge -> charge.chargeAmount().amount().toPlainString().equals(order.amount()))
        .toList();
  }

  boolean isPaid(Sale sale) {
    return orderOf(sale).stream().anyMatch(order -> !paymentsOf(order).isEmpty());
  }

  /** Whether that very checkout was paid. */
  boolean isPaidByThis(Sale sale) {
    return sessions.stream()
        .filter(session -> session.checkoutSessionId().equals(sale.session()))
        .flatMap(session -> session.chargeId().stream())
        .anyMatch(
            id ->
                charges.stream()
                    .anyMatch(
                        charge -> charge.chargeId().equals(id) && !LOST.contains(charge.state())));
  }

  List<Order> orderOf(Sale sale) {
    return orders.stream().filter(order -> order.id().equals(sale.order())).toList();
  }

  /** What the shop was told about an order, beginning with these words. */
  Stream<News> newsOf(String order, String words) {
    return news.stream()
        .filter(item -> item.order().equals(order) && item.words().startsWith(words));
  }

  /** The calls that were to end a checkout. */
  List<Call> sends(String session) {
    return calls(ENDS, session);
  }

  List<Call> looks(String session) {
    return calls(EnumSet.of(Operation.GET_CHECKOUT_SESSION), session);
  }

  /** Whether the shop heard what a buyer was shown for certain. */
  boolean wasTold(Shown seen) {
    if (seen.page().equals("Failed SUPERSEDED")) {
      return true;
    }
    if (!seen.last() && !seen.page().equals("Pending AUTHORIZING")) {
      return true;
    }
    // A shop that could not be told of "pending" in time hears what became of it instead.
    String words = seen.success() ? "succeeded" : seen.failure() ? "failed" : "";
    return newsOf(seen.sale().order(), words).findAny().isPresent();
  }

  private List<Call> calls(Set<Operation> operations, String session) {
    return calls.stream()
        .filter(call -> call.operation().filter(operations::contains).isPresent())
        .filter(call -> call.id().equals(session))
        .toList();
  }

  /** What a checkout's buyer was shown last, if they ever came back. */
  Stream<Shown> lastShown() {
    return sales.stream()
        .flatMap(
            sale ->
                shown.stream()
                    .filter(seen -> seen.sale().equals(sale))
                    .reduce((earlier, later) -> later)
                    .stream());
  }

  /** How much there was of everything. */
  String inNumbers() {
    return "%d orders, %d checkouts, %d pages, %d calls of which %d went wrong, %d charges, %d news"
        .formatted(
            orders.size(),
            sales.size(),
            shown.size(),
            calls.size(),
            calls.stream().filter(call -> !call.fault().isEmpty()).count(),
            charges.size(),
            news.size());
  }
}
