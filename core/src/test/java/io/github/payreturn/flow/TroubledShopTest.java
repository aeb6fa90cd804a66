package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Pending;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import io.github.payreturn.testing.Logs;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A buyer who comes back to a shop that has its own troubles")
class TroubledShopTest extends ReturnsFixture {

  @Test
  @DisplayName("S23 sees that the order is being updated, while the listener throws")
  void listenerThrows() {
    String session = ready();
    shop.refusesToListen(2);

    assertThat(((Pending) shop.outcome(session)).reason())
        .isEqualTo(Pending.Reason.ORDER_BEING_UPDATED);
    assertThat(((Pending) shop.outcome(session)).reason())
        .isEqualTo(Pending.Reason.ORDER_BEING_UPDATED);
    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.told).hasSize(1);
    assertThat(shop.amazon.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("S43 gets no call made while the journal's database is down, and is asked to wait")
  void databaseDown() {
    String session = ready();
    shop.database.goDown();

    assertThat(shop.comesBack(session)).isInstanceOf(ReturnResult.CannotCheckNow.class);
    assertThat(shop.amazon.count()).isZero();
    shop.database.comeBack();

    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
  }

  @Test
  @DisplayName("S43 is not told that a paid order failed, while the database is down")
  void databaseDownForAPaidOrder() {
    String session = ready();
    shop.outcome(session);
    shop.database.goDown();

    assertThat(shop.comesBack(session)).isInstanceOf(ReturnResult.CannotCheckNow.class);
  }

  @Test
  @DisplayName("S45 is not charged a rounded amount: the price is refused before any call")
  void priceRefused() {
    String session = session().create();
    shop.expects(session, () -> ExpectedOrder.of("42", Price.of(new BigDecimal("7.7225"), "EUR")));
    try (Logs logs = new Logs()) {
      assertThat(shop.comesBack(session)).isInstanceOf(ReturnResult.CannotCheckNow.class);

      assertThat(logs.lines(Level.ERROR)).singleElement().asString().contains("7.7225");
    }
    assertThat(shop.amazon.count()).isZero();
  }

  @Test
  @DisplayName("S51 sees success for an order that was paid by other means, with one warning")
  void paidByOtherMeans() {
    String session = expecting(ORDER.paidAlready(), session());
    try (Logs logs = new Logs()) {
      Succeeded shown = (Succeeded) shop.outcome(session);
      shop.outcome(session);

      assertThat(shown.level()).isEqualTo(Succeeded.Level.PAID_BY_OTHER_MEANS);
      assertThat(logs.lines(Level.WARN)).hasSize(1);
    }
    assertThat(shop.amazon.count()).isZero();
    assertThat(shop.told).isEmpty();
  }
}
