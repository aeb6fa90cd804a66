package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Failed;
import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Pending;
import io.github.payreturn.Succeeded;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Operation;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A buyer who comes back with a payment that takes its time")
class UndecidedReturnTest extends ReturnsFixture {

  @Test
  @DisplayName("S04 sees pending; the host hears of it once; the ids are stored")
  void isPending() {
    String session = pends();

    Pending pending = (Pending) shop.outcome(session);

    assertThat(pending.reason()).isEqualTo(Pending.Reason.AUTHORIZING);
    assertThat(pending.chargeId()).isPresent();
    assertThat(shop.outcome(session)).isInstanceOf(Pending.class);
    assertThat(shop.told).containsExactly("pending 42");
  }

  @Test
  @DisplayName("S05 sees success once the charge is authorized")
  void turnsIntoSuccess() {
    String session = pends();
    String charge = ((Pending) shop.outcome(session)).chargeId().orElseThrow();
    shop.amazon.changeCharge(charge, ChargeState.AUTHORIZED);
    later(Duration.ofSeconds(3));

    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.told).hasSize(2).element(1).asString().startsWith("succeeded 42");
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
  }

  @Test
  @DisplayName("S06 sees failure once the charge is declined")
  void turnsIntoFailure() {
    String session = pends();
    String charge = ((Pending) shop.outcome(session)).chargeId().orElseThrow();
    shop.amazon.changeCharge(charge, ChargeState.DECLINED, "HardDeclined");
    later(Duration.ofSeconds(3));

    assertThat(((Failed) shop.outcome(session)).reason()).isEqualTo(Failed.Reason.DECLINED);
    assertThat(shop.told).containsExactly("pending 42", "failed 42 declined");
  }

  String pends() {
    return expecting(
        ORDER.withIntent(PaymentIntent.AUTHORIZE).allowingPending(),
        session()
            .paymentIntent(io.github.payreturn.simulator.PaymentIntent.AUTHORIZE)
            .canHandlePendingAuthorization(true)
            .pends());
  }
}
