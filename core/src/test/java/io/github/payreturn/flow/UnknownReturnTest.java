package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Failed;
import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Pending;
import io.github.payreturn.Succeeded;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Fault;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.SessionState;
import io.github.payreturn.testing.Logs;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A buyer who comes back when nobody knows what happened")
class UnknownReturnTest extends ReturnsFixture {

  @Test
  @DisplayName("S26 sees pending when the answer is lost, then success, with one Complete in all")
  void answerLost() {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).dropAnswer();

    assertThat(((Pending) shop.outcome(session)).reason()).isEqualTo(Pending.Reason.CHECKING);
    assertThat(shop.told).isEmpty();
    later(Duration.ofSeconds(3));

    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.told).hasSize(1);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
    assertThat(shop.amazon.count(Operation.GET_CHECKOUT_SESSION)).isEqualTo(1);
    assertThat(shop.amazon.count(Operation.GET_CHARGE)).isEqualTo(1);
  }

  @Test
  @DisplayName("S26 sees pending, then failure, never success, when the charge is declined later")
  void answerLostAndDeclined() {
    String session =
        expecting(
            ORDER.withIntent(PaymentIntent.AUTHORIZE).allowingPending(),
            session()
                .paymentIntent(io.github.payreturn.simulator.PaymentIntent.AUTHORIZE)
                .canHandlePendingAuthorization(true)
                .pends());
    shop.amazon.next(Operation.COMPLETE).dropAnswer();
    assertThat(shop.outcome(session)).isInstanceOf(Pending.class);
    later(Duration.ofSeconds(3));

    Pending authorizing = (Pending) shop.outcome(session);
    assertThat(authorizing.reason()).isEqualTo(Pending.Reason.AUTHORIZING);
    shop.amazon.changeCharge(
        authorizing.chargeId().orElseThrow(), ChargeState.DECLINED, "SoftDeclined");
    later(Duration.ofSeconds(3));

    assertThat(shop.outcome(session)).isInstanceOf(Failed.class);
    assertThat(shop.told).containsExactly("pending 42", "failed 42 declined");
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
  }

  @Test
  @DisplayName("S28 sees pending, then failure, when the session turns out canceled")
  void answerLostAndCanceled() {
    String session = expecting(ORDER, session().canceled("BuyerCanceled"));
    shop.amazon.next(Operation.COMPLETE).drop();
    assertThat(shop.outcome(session)).isInstanceOf(Pending.class);
    later(Duration.ofSeconds(3));

    assertThat(((Failed) shop.outcome(session)).reason()).isEqualTo(Failed.Reason.CANCELED);
  }

  @ParameterizedTest(
      name = "S32 {0}: pending, looked up, not sent again though it was not executed")
  @ValueSource(ints = {500, 502, 503, 504})
  void serverErrors(int status) {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).error(status, "InternalServerError");
    assertThat(shop.outcome(session)).isInstanceOf(Pending.class);
    later(Duration.ofSeconds(3));

    assertThat(shop.outcome(session)).isInstanceOf(Pending.class);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
    assertThat(shop.amazon.session(session).state()).isEqualTo(SessionState.OPEN);
  }

  @Test
  @DisplayName("S32 is paid in the end, when Amazon said twice that nothing came of it")
  void sentAgainByRule() {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).error(503, "ServiceUnavailable");
    shop.outcome(session);
    later(Duration.ofSeconds(31));
    assertThat(shop.outcome(session)).isInstanceOf(Pending.class);
    later(Duration.ofSeconds(31));

    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(2);
    assertThat(shop.amazon.charges()).hasSize(1);
  }

  @Test
  @DisplayName("S32 is not charged twice, when 500 was said after the payment was made")
  void executedAndThen500() {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).meets(Fault.error(500, "ProcessingFailure").executed());
    assertThat(shop.outcome(session)).isInstanceOf(Pending.class);
    later(Duration.ofSeconds(3));

    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.amazon.charges()).hasSize(1);
  }

  @ParameterizedTest(name = "S34 completed before, charge {0}: the charge decides on {1}")
  @CsvSource({
    "CAPTURED, Succeeded",
    "AUTHORIZED, Succeeded",
    "AUTHORIZATION_INITIATED, Pending",
    "DECLINED, Failed",
    "CANCELED, Failed"
  })
  void completedBefore(ChargeState charge, String outcome) {
    String session = expecting(ORDER, session().completed(charge));

    assertThat(shop.outcome(session).getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
  }

  @Test
  @DisplayName("S35 InvalidCheckoutSessionStatus on a canceled session: failure with its reason")
  void invalidStatusAndCanceled() {
    String session = expecting(ORDER, session().canceled("Declined"));
    shop.amazon.next(Operation.COMPLETE).error(422, "InvalidCheckoutSessionStatus");

    assertThat(((Failed) shop.outcome(session)).reason()).isEqualTo(Failed.Reason.DECLINED);
  }

  @Test
  @DisplayName("S37 a broken answer of success is looked up in the same moment")
  void brokenAnswers() {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).meets(Fault.truncatedAnswer());

    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.amazon.charges()).hasSize(1);
  }

  @Test
  @DisplayName("S38 a session that Amazon no longer knows is left to a person, with one line")
  void goneSession() {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).dropAnswer();
    shop.outcome(session);
    shop.amazon.next(Operation.GET_CHECKOUT_SESSION).error(404, "ResourceNotFound");
    later(Duration.ofSeconds(3));
    try (Logs logs = new Logs()) {
      assertThat(((Pending) shop.outcome(session)).reason()).isEqualTo(Pending.Reason.NEEDS_REVIEW);
      later(Duration.ofSeconds(3));
      shop.outcome(session);

      assertThat(logs.lines()).hasSize(1);
    }
    assertThat(shop.told).containsExactly("needs review 42");
    assertThat(shop.amazon.count(Operation.GET_CHECKOUT_SESSION)).isEqualTo(1);
  }

  @Test
  @DisplayName("is looked up at most every two seconds, however often they reload")
  void asksAmazonSeldom() {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).error(503, "ServiceUnavailable");
    for (int reload = 0; reload < 20; reload++) {
      shop.outcome(session);
    }
    assertThat(shop.amazon.count(Operation.GET_CHECKOUT_SESSION)).isZero();
    later(Duration.ofSeconds(2));
    for (int reload = 0; reload < 20; reload++) {
      shop.outcome(session);
    }

    assertThat(shop.amazon.count(Operation.GET_CHECKOUT_SESSION)).isEqualTo(1);
  }
}
