package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Backend.SIMULATION;
import static io.github.payreturn.simulator.support.Backend.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Answered;
import io.github.payreturn.simulator.support.Backend;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A charge that is captured")
class CaptureTest {
  private final Backend shop = new Backend();

  @AfterEach
  void stop() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource({
    "14.00, USD, 200 Captured",
    "3.50, USD, 200 Captured",
    "14.01, USD, 400 TransactionAmountExceeded",
    "14.00, EUR, 400 CurrencyMismatch",
    "0.00, USD, 400 InvalidParameterValue",
    "1.999, USD, 400 InvalidParameterValue"
  })
  @DisplayName("moves at most what was authorized, in its currency")
  void amounts(String amount, String currency, String outcome) {
    String id = shop.chargeIn(ChargeState.AUTHORIZED);

    Answered answered = shop.capture(id, "{" + price("captureAmount", amount, currency) + "}");

    assertThat(answered.outcome()).isEqualTo(outcome);
    assertThat(shop.charge(id).price("captureAmount"))
        .isEqualTo(answered.status() == 200 ? amount + " " + currency : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | 400 MissingParameterValue",
        "{PRICE,'x':1} | 400 UnrecognizedField",
        "{PRICE,'softDescriptor':'12345678901234567'} | 400 InvalidParameterValue",
        "{PRICE,'softDescriptor':'1234567890123456'} | 200 Captured"
      })
  @DisplayName("needs an amount, and a descriptor of 16 letters at most")
  void fields(String body, String outcome) {
    String filled = body.replace("PRICE", price("captureAmount", "14.00", "USD"));

    assertThat(shop.capture(shop.chargeIn(ChargeState.AUTHORIZED), filled).outcome())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"7, 200 Captured", "8, 202 CaptureInitiated"})
  @DisplayName("more than seven days after its authorization takes a while")
  void late(int days, String outcome) {
    String id = shop.chargeIn(ChargeState.AUTHORIZED);
    shop.simulator().clock().advance(Duration.ofDays(days).minusMinutes(1));

    Answered answered = shop.capture(id, "{" + price("captureAmount", "5.00", "USD") + "}");

    assertThat(answered.outcome()).isEqualTo(outcome);
    shop.simulator().clock().advance(Duration.ofSeconds(31));
    assertThat(shop.charge(id).state()).isEqualTo("Captured");
    assertThat(shop.charge(id).price("captureAmount")).isEqualTo("5.00 USD");
  }

  @ParameterizedTest
  @CsvSource({
    "CaptureInitiated, 202 CaptureInitiated, Captured",
    "PendingAmazonRejected, 202 CaptureInitiated, Declined AmazonRejected",
    "PendingProcessingFailure, 202 CaptureInitiated, Declined ProcessingFailure",
    "HardDeclined, 400 InvalidSandboxSimulationSpecified, Authorized"
  })
  @DisplayName("does as a simulation code says")
  void simulated(String code, String outcome, String end) {
    String id = shop.chargeIn(ChargeState.AUTHORIZED);
    String body = "{" + price("captureAmount", "14.00", "USD") + "}";

    assertThat(shop.capture(id, body, SIMULATION, code).outcome()).isEqualTo(outcome);
    shop.simulator().clock().advance(Duration.ofSeconds(31));
    assertThat(shop.charge(id).state()).isEqualTo(end);
  }
}
