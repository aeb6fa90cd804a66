package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Backend.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Answered;
import io.github.payreturn.simulator.support.Backend;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A refund")
class RefundTest {
  private final Backend shop = new Backend();

  @AfterEach
  void stop() {
    shop.close();
  }

  @Test
  @DisplayName("is under way at first, and done after a while")
  void refunded() {
    String charge = shop.chargeIn(ChargeState.CAPTURED);

    Answered answered = refund(charge, "5.00", "USD");

    assertThat(answered.outcome()).isEqualTo("201 RefundInitiated");
    assertThat(answered.text("refundId")).matches("S01-\\d{7}-\\d{7}-R\\d{6}");
    assertThat(shop.charge(charge).price("refundedAmount")).isEqualTo("0.00 USD");
    shop.simulator().clock().advance(Duration.ofSeconds(30));
    assertThat(shop.refund(answered.text("refundId")).outcome()).isEqualTo("200 Refunded");
    assertThat(shop.charge(charge).price("refundedAmount")).isEqualTo("5.00 USD");
  }

  @ParameterizedTest
  @CsvSource({"AmazonRejected", "ProcessingFailure"})
  @DisplayName("is declined when Amazon, or a simulation code, says so")
  void declined(String reason) {
    String charge = shop.chargeIn(ChargeState.CAPTURED);
    String decided = refund(charge, "5.00", "USD").text("refundId");
    String simulated =
        refund(charge, "5.00", "USD", "x-amz-pay-simulation-code", reason).text("refundId");

    shop.simulator().changeRefund(decided, RefundState.DECLINED, Optional.of(reason));
    shop.simulator().clock().advance(Duration.ofSeconds(31));

    assertThat(shop.refund(decided).state()).isEqualTo("Declined " + reason);
    assertThat(shop.refund(simulated).state()).isEqualTo("Declined " + reason);
    assertThat(shop.charge(charge).price("refundedAmount")).isEqualTo("0.00 USD");
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, USD, 115.00, 201 RefundInitiated",
    "100.00, USD, 115.01, 400 TransactionAmountExceeded",
    "1000.00, EUR, 1075.00, 201 RefundInitiated",
    "1000.00, EUR, 1075.01, 400 TransactionAmountExceeded",
    "100000, JPY, 108400, 201 RefundInitiated",
    "100000, JPY, 108401, 400 TransactionAmountExceeded",
    "1000, JPY, 1150, 201 RefundInitiated",
    "1000, JPY, 1151, 400 TransactionAmountExceeded"
  })
  @DisplayName("may exceed what was captured by 15 %, at most by 75 or 8,400 yen")
  void excess(String captured, String currency, String refund, String outcome) {
    assertThat(refund(captured(captured, currency), refund, currency).outcome()).isEqualTo(outcome);
  }

  @Test
  @DisplayName("counts from its start, and no more once it is declined")
  void sum() {
    String charge = shop.chargeIn(ChargeState.CAPTURED);
    String first = refund(charge, "14.00", "USD").text("refundId");

    assertThat(refund(charge, "14.00", "USD").outcome()).isEqualTo("400 TransactionAmountExceeded");
    shop.simulator().changeRefund(first, RefundState.DECLINED, Optional.of("AmazonRejected"));
    assertThat(refund(charge, "14.00", "USD").outcome()).isEqualTo("201 RefundInitiated");
    assertThat(shop.simulator().refunds()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | 400 MissingParameterValue",
        "{'chargeId':'CHARGE'} | 400 MissingParameterValue",
        "{'chargeId':'CHARGE',PRICE,'x':1} | 400 UnrecognizedField",
        "{'chargeId':'CHARGE',PRICE,'softDescriptor':'12345678901234567'} | 400"
            + " InvalidParameterValue",
        "{'chargeId':'CHARGE','refundAmount':{'amount':'0','currencyCode':'USD'}} | 400"
            + " InvalidParameterValue",
        "{'chargeId':'CHARGE','refundAmount':{'amount':'1.00','currencyCode':'EUR'}} | 400"
            + " CurrencyMismatch",
        "{'chargeId':'S01-0000000-0000000-C000000',PRICE} | 404 ResourceNotFound",
        "{'chargeId':'CHARGE',PRICE,'softDescriptor':'SHOP'} | 201 RefundInitiated"
      })
  @DisplayName("needs a charge and an amount in its currency")
  void fields(String body, String outcome) {
    String filled =
        body.replace("CHARGE", shop.chargeIn(ChargeState.CAPTURED))
            .replace("PRICE", price("refundAmount", "14.00", "USD"));

    assertThat(shop.createRefund(filled).outcome()).isEqualTo(outcome);
  }

  @Test
  @DisplayName("that nobody knows is ResourceNotFound")
  void unknown() {
    assertThat(shop.refund("S01-0000000-0000000-R000000").outcome())
        .isEqualTo("404 ResourceNotFound");
  }

  private String captured(String amount, String currency) {
    String session = shop.simulator().session().chargeAmount(amount, currency).completed().create();
    return shop.simulator().session(session).chargeId().orElseThrow();
  }

  private Answered refund(String charge, String amount, String currency, String... headers) {
    return shop.createRefund(
        "{'chargeId':'" + charge + "'," + price("refundAmount", amount, currency) + "}", headers);
  }
}
