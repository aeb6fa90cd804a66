package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Address;
import io.github.payreturn.BuyerDetails;
import io.github.payreturn.ChargePermissionType;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Logs;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A buyer who saves Amazon Pay for later")
class SavedWalletTest extends ReturnsFixture {

  private static final ExpectedOrder WALLET = ExpectedOrder.walletSetUp("customer-7");

  @ParameterizedTest(name = "S12 gives a charge permission and no charge, set up by {0}")
  @EnumSource(
      value = ReturnKind.class,
      names = {"WALLET", "COMPLETE", "FINALIZE"})
  void setsUp(ReturnKind kind) {
    String session = expecting(WALLET, shop.amazon.session().setupOnly());

    Succeeded saved = (Succeeded) shop.outcome(kind, session);

    assertThat(saved.level()).isEqualTo(Succeeded.Level.WALLET_SAVED);
    assertThat(saved.code()).isEqualTo("wallet-saved");
    assertThat(saved.chargePermissionId()).startsWith("B");
    assertThat(saved.chargePermissionType()).contains(ChargePermissionType.PAYMENT_METHOD_ON_FILE);
    assertThat(saved.chargeId()).isEmpty();
    assertThat(saved.chargeAmount()).isEmpty();
    assertThat(shop.amazon.calls())
        .singleElement()
        .satisfies(call -> assertThat(call.body()).isEqualTo("{}"));
  }

  @Test
  @DisplayName("S12 is made known to the host once, and neither the journal nor a log keeps it")
  void buyerDetailsReachTheHost() {
    String session = expecting(WALLET, shop.amazon.session().setupOnly());
    try (Logs logs = new Logs()) {
      shop.outcome(ReturnKind.WALLET, session);

      BuyerDetails buyer = shop.buyers.get(0).orElseThrow();
      assertThat(buyer.buyerId()).startsWith("amzn1.account.");
      assertThat(buyer.name()).contains("Robin Sample");
      assertThat(buyer.email()).contains("robin.sample@example.com");
      assertThat(buyer.shippingAddress().orElseThrow().get(Address.Field.CITY))
          .contains("Springfield");
      assertThat(buyer.billingAddress()).isPresent();
      assertThat(logs.lines()).noneMatch(line -> line.contains("Robin"));
    }
    Entry row = shop.row(session);
    assertThat(row.toString()).doesNotContain("Robin", "robin", "Springfield");
  }

  @Test
  @DisplayName("S12 may be made known later than the buyer's details are at hand")
  void detailsAreGoneWhenTheListenerFails() {
    String session = expecting(WALLET, shop.amazon.session().setupOnly());
    shop.refusesToListen(1);
    shop.outcome(ReturnKind.WALLET, session);

    assertThat(shop.outcome(ReturnKind.WALLET, session)).isInstanceOf(Succeeded.class);
    assertThat(shop.buyers).singleElement().satisfies(buyer -> assertThat(buyer).isEmpty());
  }

  @Test
  @DisplayName("may do so as often as they like: no order is held by it")
  void againAndAgain() {
    String first = expecting(WALLET, shop.amazon.session().setupOnly());
    String second = expecting(WALLET, shop.amazon.session().setupOnly());

    assertThat(shop.outcome(ReturnKind.WALLET, first)).isInstanceOf(Succeeded.class);
    assertThat(shop.outcome(ReturnKind.WALLET, second)).isInstanceOf(Succeeded.class);
    assertThat(shop.told).hasSize(2);
  }

  @Test
  @DisplayName("is found out by a look-up when Amazon's answer was lost: completed is saved here")
  void lostAnswer() {
    String session = expecting(WALLET, shop.amazon.session().setupOnly());
    shop.amazon.next(Operation.COMPLETE).dropAnswer();
    shop.outcome(ReturnKind.WALLET, session);
    later(Duration.ofSeconds(3));

    assertThat(shop.outcome(ReturnKind.WALLET, session)).isInstanceOf(Succeeded.class);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
    assertThat(shop.amazon.count(Operation.GET_CHARGE)).isZero();
  }

  @ParameterizedTest(name = "while paying: the host learns that the permission is {1}")
  @CsvSource({"PaymentMethodOnFile, PAYMENT_METHOD_ON_FILE", "OneTime, ONE_TIME"})
  void withAnOrder(String asAmazonSays, ChargePermissionType type) {
    String session = ready();
    shop.amazon
        .next(Operation.COMPLETE)
        .answer(
            200,
            "application/json",
            """
            {"chargePermissionId":"B01-1357913-9753197","chargeId":"S01-1357913-1111111-C000001",
             "chargePermissionType":"%s","statusDetails":{"state":"Completed"}}"""
                .formatted(asAmazonSays));

    Succeeded paid = (Succeeded) shop.outcome(session);

    assertThat(paid.chargePermissionType()).contains(type);
    assertThat(paid.level()).isEqualTo(Succeeded.Level.CAPTURED);
    assertThat(paid.chargeId()).contains("S01-1357913-1111111-C000001");
  }
}
