package io.github.payreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An expected order")
class ExpectedOrderTest {

  private static final Price EUR = Price.ofMinorUnits(1999, "EUR");
  private static final ExpectedOrder ORDER = ExpectedOrder.of("42", EUR);

  @Test
  @DisplayName("is charged and captured at once unless it says otherwise")
  void hasPlainDefaults() {
    assertThat(ORDER.intent()).isEqualTo(PaymentIntent.AUTHORIZE_WITH_CAPTURE);
    assertThat(ORDER.totalOrderAmount()).isEmpty();
    assertThat(ORDER.boundSessions()).isEmpty();
    assertThat(ORDER.pendingAllowed()).isFalse();
    assertThat(ORDER.alreadyPaid()).isFalse();
    assertThat(ORDER.memo()).isEmpty();
  }

  @Test
  @DisplayName("is never changed: each wish makes another one")
  void isImmutable() {
    ExpectedOrder other =
        ORDER.withIntent(PaymentIntent.CONFIRM).withMemo("2 x tea").allowingPending();

    assertThat(other.intent()).isEqualTo(PaymentIntent.CONFIRM);
    assertThat(other.memo()).isEqualTo("2 x tea");
    assertThat(other.pendingAllowed()).isTrue();
    assertThat(other.orderId()).isEqualTo("42");
    assertThat(ORDER.memo()).isEmpty();
    assertThat(ORDER.pendingAllowed()).isFalse();
  }

  @Test
  @DisplayName("refuses what could not be charged or kept, and names it")
  void refusesNonsense() {
    assertThatIllegalArgumentException().isThrownBy(() -> ExpectedOrder.of(" ", EUR));
    assertThatIllegalArgumentException().isThrownBy(() -> ExpectedOrder.of("4\n2", EUR));
    assertThatIllegalArgumentException().isThrownBy(() -> ExpectedOrder.of("4".repeat(129), EUR));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpectedOrder.of("42", Price.ofMinorUnits(0, "EUR")))
        .withMessageContaining("42");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORDER.withTotalOrderAmount(Price.ofMinorUnits(5000, "USD")))
        .withMessageContaining("currency");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORDER.withMemo("x".repeat(4001)))
        .withMessageContaining("4001");
  }
}
