package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Address;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Price;
import io.github.payreturn.Recheck;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.Fault;
import io.github.payreturn.simulator.Operation;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A payment that could not be sent while its buyer was there")
class LateSendTest extends ReturnsFixture {

  // Longer than a buyer waits.
  private static final Fault TOO_MANY = Fault.tooManyRequests(Duration.ofSeconds(10));
  private static final Address ADDRESS =
      Address.of(
          Map.of(
              "name", "Robin Sample",
              "addressLine1", "500 Example Way",
              "addressLine2", "Unit 7",
              "city", "Springfield",
              "stateOrRegion", "IL",
              "postalCode", "62701",
              "countryCode", "US",
              "phoneNumber", "555-010-0199"));

  @Test
  @DisplayName("S33 is sent within a quarter of an hour")
  void soon() throws SQLException {
    String session = queued();

    recoverAfter(Duration.ofSeconds(11), session);

    assertThat(shop.row(session).state()).isEqualTo(State.SUCCEEDED);
    assertThat(shop.rechecked).containsExactly("42");
    assertThat(shop.told).hasSize(1);
  }

  @Test
  @DisplayName("is not sent later, if the shop cannot say whether it is still wanted")
  void notMuchLater() throws SQLException {
    String session = queued();

    recoverAfter(Duration.ofMinutes(16), session);

    assertThat(shop.row(session).state()).isEqualTo(State.QUEUED);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
    recoverAfter(Duration.ofHours(25), session);
    assertThat(shop.row(session).state()).as("the session lapsed").isEqualTo(State.FAILED);
    assertThat(shop.told).singleElement().isEqualTo("failed 42 expired");
  }

  @Test
  @DisplayName("S47 is sent as it was ordered when the buyer came back, whatever the cart is now")
  void frozen() throws SQLException {
    String session = queued();
    ExpectedOrder changed = ExpectedOrder.of("42", Price.ofMinorUnits(5999, "EUR"));
    shop.expects(session, changed);
    shop.recheck = new Recheck.Wanted(Optional.of(changed));

    recoverAfter(Duration.ofSeconds(11), session);

    assertThat(shop.row(session).state()).isEqualTo(State.SUCCEEDED);
    assertThat(shop.amazon.calls(Operation.COMPLETE))
        .hasSize(2)
        .allMatch(call -> call.body().contains("\"19.99\""));
  }

  @Test
  @DisplayName("is sent later, if the shop says that it is still wanted")
  void wanted() throws SQLException {
    String session = queued();
    shop.recheck = new Recheck.Wanted(Optional.empty());

    recoverAfter(Duration.ofHours(2), session);

    assertThat(shop.row(session).state()).isEqualTo(State.SUCCEEDED);
  }

  @Test
  @DisplayName("is given up, if the shop says that it is not wanted any more")
  void notWanted() throws SQLException {
    String session = queued();
    shop.recheck = new Recheck.NotWanted();

    recoverAfter(Duration.ofSeconds(11), session);

    assertThat(shop.row(session).state()).isEqualTo(State.FAILED);
    assertThat(shop.told).singleElement().isEqualTo("failed 42 canceled");
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
    assertThat(shop.amazon.charges()).isEmpty();
  }

  @Test
  @DisplayName("is finalized only if the shop says once more what it is, and says the same")
  void finalized() throws SQLException {
    ExpectedOrder order = ORDER.withShippingAddress(ADDRESS);
    String session = expecting(order, session());
    shop.amazon.next(Operation.FINALIZE).meets(TOO_MANY);
    shop.arrives(ReturnKind.FINALIZE, session);

    shop.recheck = new Recheck.Wanted(Optional.of(ORDER));
    recoverAfter(Duration.ofSeconds(11), session);
    assertThat(shop.amazon.count(Operation.FINALIZE)).isEqualTo(1);

    shop.recheck = new Recheck.Wanted(Optional.of(order));
    recoverAfter(Duration.ofMinutes(1), session);
    assertThat(shop.row(session).state()).isEqualTo(State.SUCCEEDED);
    assertThat(shop.amazon.count(Operation.FINALIZE)).isEqualTo(2);
  }

  private String queued() {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).meets(TOO_MANY);
    shop.outcome(session);
    assertThat(shop.row(session).state()).isEqualTo(State.QUEUED);
    return session;
  }
}
