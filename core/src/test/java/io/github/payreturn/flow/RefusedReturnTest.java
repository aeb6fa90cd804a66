package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Failed;
import io.github.payreturn.Outcome;
import io.github.payreturn.Price;
import io.github.payreturn.Succeeded;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Logs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A buyer who comes back with a payment that does not go through")
class RefusedReturnTest extends ReturnsFixture {

  @ParameterizedTest(name = "S08 S09 Canceled/{0}: {1}, cart and order untouched")
  @CsvSource({
    "BuyerCanceled, CANCELED",
    "Declined, DECLINED",
    "Expired, EXPIRED",
    "AmazonCanceled, CANCELED_BY_AMAZON"
  })
  void sessionCanceled(String amazonReason, Failed.Reason reason) {
    String session = expecting(ORDER, session().canceled(amazonReason));

    Failed failed = (Failed) shop.outcome(session);

    assertThat(failed.reason()).isEqualTo(reason);
    assertThat(failed.amazonReason()).contains(amazonReason);
    assertThat(shop.told).containsExactly("failed 42 " + failed.code());
    assertThat(shop.amazon.charges()).isEmpty();
  }

  @ParameterizedTest(name = "S11 {0}: {1}, and the session is not tried again")
  @CsvSource({
    "HardDeclined, DECLINED",
    "SoftDeclined, DECLINED",
    "PaymentMethodNotAllowed, DECLINED",
    "AmazonRejected, DECLINED",
    "MFANotCompleted, AUTHENTICATION_NOT_COMPLETED",
    "TransactionTimedOut, TIMED_OUT"
  })
  void completeRefused(String amazonReason, Failed.Reason reason) {
    String session = expecting(ORDER, session().refused(amazonReason));

    assertThat(((Failed) shop.outcome(session)).reason()).isEqualTo(reason);
    assertThat(((Failed) shop.outcome(session)).reason()).isEqualTo(reason);
    assertThat(shop.amazon.count()).isEqualTo(1);
    assertThat(shop.told).hasSize(1);
  }

  @Test
  @DisplayName("S10 409 AmountMismatch: one error line, and once mended the session is paid")
  void amountMismatch() {
    String session = expecting(ExpectedOrder.of("42", Price.ofMinorUnits(2999, "EUR")), session());
    try (Logs logs = new Logs()) {
      assertThat(((Failed) shop.outcome(session)).reason()).isEqualTo(Failed.Reason.AMOUNT_REFUSED);

      assertThat(logs.lines(Level.ERROR))
          .singleElement()
          .asString()
          .contains("order 42", "29.99 EUR", "AmountMismatch");
    }

    shop.expects(session, ORDER);

    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.told)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("failed 42"),
            second -> assertThat(second).startsWith("succeeded 42"));
    assertThat(shop.events).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("S10 a session that stays refused is tried three times and no more")
  void isTriedThreeTimes() {
    String session = expecting(ExpectedOrder.of("42", Price.ofMinorUnits(2999, "EUR")), session());

    for (int visit = 0; visit < 5; visit++) {
      assertThat(shop.outcome(session)).isInstanceOf(Failed.class);
    }

    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(3);
  }

  @Test
  @DisplayName("S10 sees the same failure again when the cart is gone by then")
  void cartIsGone() {
    String session = expecting(ExpectedOrder.of("42", Price.ofMinorUnits(2999, "EUR")), session());
    Outcome failed = shop.outcome(session);
    shop.forgets(session);

    assertThat(shop.outcome(session)).isEqualTo(failed);
    assertThat(shop.amazon.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("S06 a failed payment lets another session pay the order")
  void freesTheOrder() {
    shop.outcome(expecting(ORDER, session().refused("HardDeclined")));

    assertThat(shop.outcome(ready())).isInstanceOf(Succeeded.class);
  }
}
