package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Failed;
import io.github.payreturn.Outcome;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.SessionState;
import io.github.payreturn.testing.Logs;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A buyer who comes back who is not whom the shop expects")
class StrangerTest extends ReturnsFixture {

  @Test
  @DisplayName("S48 is refused without a call when the order is bound to another session")
  void boundToAnother() {
    String mine = session().create();
    String foreign = expecting(ORDER.withBoundSession(mine), session());
    shop.expects(mine, ORDER.withBoundSession(mine));

    assertThat(shop.comesBack(foreign)).isInstanceOf(ReturnResult.NotRecognized.class);
    assertThat(shop.amazon.count()).isZero();
    assertThat(shop.outcome(mine)).isInstanceOf(Succeeded.class);
  }

  @Test
  @DisplayName(
      "S48 may come back from an older tab, if the shop says that both sessions are theirs")
  void boundToSeveral() {
    String older = session().create();
    String newer = session().create();
    ExpectedOrder order = ORDER.withBoundSession(older).withBoundSession(newer);
    shop.expects(older, order);
    shop.expects(newer, order);

    Outcome paid = shop.outcome(older);

    assertThat(paid).isInstanceOf(Succeeded.class);
    assertThat(shop.outcome(newer)).isEqualTo(paid);
    assertThat(shop.amazon.count()).isEqualTo(1);
  }

  @Nested
  @DisplayName("when the order has an owner,")
  class Owned {

    private final ExpectedOrder order = ORDER.withOwner("customer 7");

    @Test
    @DisplayName("P6 sees its result again and again, if they are the owner")
    void owner() {
      String session = expecting(order, session());
      shop.browserOf("customer 7");

      ReturnResult.Shown paid = (ReturnResult.Shown) shop.comesBack(session);

      assertThat(paid.outcome()).isInstanceOf(Succeeded.class);
      assertThat(shop.outcome(session)).isEqualTo(paid.outcome());
      assertThat(again(paid)).isInstanceOf(ReturnResult.Shown.class);
    }

    @ParameterizedTest(name = "P6 pays nothing and sees nothing, as \"{0}\"")
    @ValueSource(strings = {"", "customer 8"})
    void stranger(String browser) {
      String session = expecting(order, session());
      shop.browserOf(browser);
      assertThat(shop.comesBack(session)).isInstanceOf(ReturnResult.NotRecognized.class);
      assertThat(shop.amazon.count()).isZero();

      shop.browserOf("customer 7");
      ReturnResult.Shown paid = (ReturnResult.Shown) shop.comesBack(session);
      shop.browserOf(browser);

      assertThat(shop.comesBack(session)).isInstanceOf(ReturnResult.NotRecognized.class);
      assertThat(again(paid)).isInstanceOf(ReturnResult.NotRecognized.class);
      assertThat(shop.outcome(ReturnKind.CANCEL, session))
          .as("as for a session that nobody knows")
          .isInstanceOf(Failed.class);
    }

    @Test
    @DisplayName("P7 leaves nothing of the owner in the journal but a hash that no other row has")
    void onlyAHash() {
      shop.browserOf("customer 7");
      String first = expecting(order, session());
      String second = expecting(ExpectedOrder.of("43", PRICE).withOwner("customer 7"), session());
      shop.outcome(first);
      shop.outcome(second);

      assertThat(shop.row(first).toString()).doesNotContain("customer 7");
      assertThat(shop.row(first).claim().owner()).isNotEqualTo(shop.row(second).claim().owner());
    }

    private ReturnResult again(ReturnResult.Shown paid) {
      return shop.returns.show(
          paid.resultReference().orElseThrow(), ReturnKind.COMPLETE, Request.with("a", "b"));
    }
  }

  @Test
  @DisplayName("gets the same neutral answer for an order that nobody knows")
  void unknownOrder() {
    assertThat(shop.comesBack(session().create())).isInstanceOf(ReturnResult.NotRecognized.class);
    assertThat(shop.amazon.count()).isZero();
  }

  @ParameterizedTest(name = "is not even looked up with the id \"{0}\"")
  @ValueSource(
      strings = {
        "",
        "../charges",
        "x?y=1",
        "4f0c1f6e-2b7d-4c39-9a51-6d8f0e7b1a2",
        "4f0c1f6e-2b7d-4c39-9a51-6d8f0e7b1a234",
        "4f0c1f6e-2b7d-4c39-9a51-6d8f0e7b1a2g",
        "4f0c1f6e-2b7d-4c39-9a51-6d8f0e7b1a23\n",
        "<script>alert(1)</script>",
        "null"
      })
  void malformedIds(String id) {
    assertThat(((Failed) shop.outcome(id)).reason()).isEqualTo(Failed.Reason.NO_SESSION);
    assertThat(shop.lookUps).hasValue(0);
    assertThat(shop.amazon.count()).isZero();
  }

  @Test
  @DisplayName("S25 with a second session for a paid order sees the payment that exists")
  void secondSession() {
    Succeeded first = (Succeeded) shop.outcome(ready());
    String second = ready();
    try (Logs logs = new Logs()) {
      assertThat(shop.outcome(second)).isEqualTo(first);
      assertThat(shop.outcome(second)).isEqualTo(first);

      assertThat(logs.lines(Level.WARN)).hasSize(1);
    }
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
    assertThat(shop.amazon.session(second).state()).isEqualTo(SessionState.OPEN);
  }

  @Test
  @DisplayName("sees a result by its reference for 25 hours, and nothing by any other")
  void resultReferences() {
    ReturnResult.Shown shown = (ReturnResult.Shown) shop.comesBack(ready());
    String reference = shown.resultReference().orElseThrow();

    assertThat(
            ((ReturnResult.Shown) shop.returns.show(reference, ReturnKind.COMPLETE, nothing()))
                .outcome())
        .isEqualTo(shown.outcome());
    assertThat(
            shop.returns.show(reference.toLowerCase(Locale.ROOT), ReturnKind.COMPLETE, nothing()))
        .isInstanceOf(ReturnResult.NotRecognized.class);
    assertThat(shop.returns.show("", ReturnKind.COMPLETE, nothing()))
        .isInstanceOf(ReturnResult.NotRecognized.class);
    later(Duration.ofHours(25));
    assertThat(shop.returns.show(reference, ReturnKind.COMPLETE, nothing()))
        .isInstanceOf(ReturnResult.NotRecognized.class);
  }

  private Request nothing() {
    return new Request(Map.of());
  }
}
