package io.github.payreturn.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.harness.HostOrders.News;
import io.github.payreturn.harness.HostOrders.Order;
import io.github.payreturn.simulator.ChargeSnapshot;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What has to be true whatever was killed, lost or late; each is judged from outside only. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state; nothing says so to a checker
enum Invariant {
  ONE_COMPLETE(
      "a session is completed or finalized once, or again by rule 2 with its look-ups between",
      Resending::against),

  RIGHT_AMOUNT("Amazon is asked for the order's own amount", Invariant::wrongAmounts),

  PAID_ONCE("no order is paid twice", Invariant::paidTwice),

  CHARGE_HAS_ORDER("every charge has its paid order", Invariant::chargesWithoutOrder),

  ORDER_HAS_CHARGE("every paid order has its charge", Invariant::ordersWithoutCharge),

  FAILED_IS_TRUE("nobody is shown failed for a payment that exists", Invariant::wronglyFailed),

  SUCCESS_IS_TRUE("nobody is shown success before the order is paid", Invariant::wronglySucceeded),

  ALL_IS_TOLD("the listener is told every outcome", Invariant::untold),

  ONE_MEANING("an event id means one thing", Invariant::ambiguous),

  NOTHING_OPEN("nothing stays open", Invariant::open),

  NO_REVIEW("nobody has to look where a machine can know", Invariant::reviews);

  private final String sentence;
  private final Function<Evidence, Stream<String>> violations;

  Invariant(String sentence, Function<Evidence, Stream<String>> violations) {
    this.sentence = sentence;
    this.violations = violations;
  }

  /**
   * Fails with everything that broke one.
   *
   * @param run what it takes to run it again
   */
  static void assertAll(Evidence evidence, String run) {
    List<String> violations =
        Stream.of(values()).flatMap(each -> each.against(evidence).stream()).toList();
    assertThat(violations).as("with %s", run).isEmpty();
  }

  /** What speaks against it; empty if it holds. */
  List<String> against(Evidence evidence) {
    return violations.apply(evidence).map(broken -> sentence + ", but: " + broken).toList();
  }

  private static Stream<String> wrongAmounts(Evidence evidence) {
    return evidence.sales().stream()
        .flatMap(
            sale ->
                evidence.orderOf(sale).stream()
                    .flatMap(
                        order ->
                            evidence.sends(sale.session()).stream()
                                .filter(call -> !call.body().contains('"' + order.amount() + '"'))
                                .map(call -> order + " was sent as " + call.body())));
  }

  private static Stream<String> paidTwice(Evidence evidence) {
    return evidence.orders().stream()
        .filter(order -> evidence.paymentsOf(order).size() > 1)
        .map(order -> order + " has " + chargeIds(evidence.paymentsOf(order)));
  }

  private static Stream<String> chargesWithoutOrder(Evidence evidence) {
    return evidence.orders().stream()
        .filter(order -> !evidence.paymentsOf(order).isEmpty())
        .filter(order -> !chargeIds(evidence.paymentsOf(order)).contains(order.chargeId()))
        .map(order -> chargeIds(evidence.paymentsOf(order)) + " paid " + order);
  }

  private static Stream<String> ordersWithoutCharge(Evidence evidence) {
    return evidence.orders().stream()
        .filter(order -> order.state().equals(HostOrders.PAID))
        .filter(order -> evidence.paymentsOf(order).isEmpty())
        .map(Order::toString);
  }

  private static Stream<String> wronglyFailed(Evidence evidence) {
    return evidence.shown().stream()
        .filter(seen -> seen.failure() && evidence.isPaidByThis(seen.sale()))
        .map(Shown::toString);
  }

  private static Stream<String> wronglySucceeded(Evidence evidence) {
    return evidence.shown().stream()
        .filter(Shown::success)
        .filter(
            seen -> !evidence.isPaid(seen.sale()) || !List.of("PAID", "").contains(seen.order()))
        .map(Shown::toString);
  }

  private static Stream<String> untold(Evidence evidence) {
    Stream<String> payments =
        evidence.orders().stream()
            .flatMap(
                order ->
                    evidence.paymentsOf(order).stream()
                        .map(charge -> "succeeded " + charge.chargeId())
                        .filter(words -> evidence.newsOf(order.id(), words).findAny().isEmpty())
                        .map(words -> order + " was not told " + words));
    Stream<String> pages =
        evidence.shown().stream()
            .filter(seen -> !evidence.wasTold(seen))
            .map(seen -> "only the buyer was told " + seen);
    return Stream.concat(payments, pages);
  }

  private static Stream<String> ambiguous(Evidence evidence) {
    return evidence.news().stream()
        .filter(news -> !news.words().equals(news.lastWords()))
        .map(News::toString);
  }

  private static Stream<String> open(Evidence evidence) {
    return evidence.lastShown().filter(seen -> !seen.last()).map(Shown::toString);
  }

  private static Stream<String> reviews(Evidence evidence) {
    return evidence.news().stream()
        .filter(news -> news.words().startsWith("review"))
        .map(News::toString);
  }

  private static List<String> chargeIds(List<ChargeSnapshot> charges) {
    return charges.stream().map(ChargeSnapshot::chargeId).toList();
  }
}
