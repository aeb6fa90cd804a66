package io.github.payreturn.internal.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payreturn.Address;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Price;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The samples are the ones that Amazon's documentation shows. */
@DisplayName("What is sent to end a checkout")
class CheckoutBodyTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Price PRICE = Price.ofMinorUnits(1400, "USD");
  private static final ExpectedOrder ORDER = ExpectedOrder.of("42", PRICE);

  @Test
  @DisplayName("S07 with Complete is the charge amount, and the total if the host gives one")
  void complete() throws IOException {
    ExpectedOrder partial = ORDER.withTotalOrderAmount(Price.ofMinorUnits(6000, "USD"));

    assertThat(sent(Operation.COMPLETE, ORDER)).isEqualTo(sample("complete"));
    assertThat(sent(Operation.COMPLETE, partial)).isEqualTo(sample("complete-with-total"));
  }

  @Test
  @DisplayName("S12 to set up a wallet is an empty object, with Complete and with Finalize")
  void walletSetUp() throws IOException {
    ExpectedOrder wallet = ExpectedOrder.walletSetUp("customer-7");

    assertThat(sent(Operation.COMPLETE, wallet)).isEqualTo(sample("complete-saved-wallet-setup"));
    assertThat(sent(Operation.FINALIZE, wallet)).isEqualTo(JSON.createObjectNode());
    assertThat(sent(Operation.FINALIZE, wallet.withSupplementaryData("d")).toString())
        .isEqualTo("{\"supplementaryData\":\"d\"}");
  }

  @Test
  @DisplayName("S53 with Finalize for PayAndShip has the shipping address exactly as it was given")
  void payAndShip() throws IOException {
    JsonNode sample = sample("finalize-pay-and-ship");
    ExpectedOrder order =
        ORDER
            .withTotalOrderAmount(PRICE)
            .withShippingAddress(address(sample.path("shippingAddress")))
            .withSupplementaryData(sample.path("supplementaryData").textValue());

    assertThat(sent(Operation.FINALIZE, order)).isEqualTo(sample);
  }

  @Test
  @DisplayName("S53 with Finalize for PayOnly has the billing address exactly as it was given")
  void payOnly() throws IOException {
    JsonNode sample = sample("finalize-pay-only");
    ExpectedOrder order =
        ORDER
            .withIntent(PaymentIntent.AUTHORIZE)
            .allowingPending()
            .withBillingAddress(address(sample.path("billingAddress")));

    assertThat(sent(Operation.FINALIZE, order)).isEqualTo(sample);
  }

  @Test
  @DisplayName("is the same text for the same order, whatever order its address was given in")
  void isStable() {
    Address oneWay = Address.of(Map.of("city", "Köln", "name", "Jörg"));
    Address otherWay =
        Address.empty().with(Address.Field.CITY, "Köln").with(Address.Field.NAME, "Jörg");

    assertThat(CheckoutBody.of(Operation.FINALIZE, ORDER.withShippingAddress(oneWay)))
        .isEqualTo(CheckoutBody.of(Operation.FINALIZE, ORDER.withShippingAddress(otherWay)));
  }

  @Test
  @DisplayName("shows nothing of the buyer to whatever prints it")
  void printsNothing() {
    ExpectedOrder order =
        ORDER.withShippingAddress(Address.empty().with(Address.Field.NAME, "Jörg Müßig"));

    assertThat(CheckoutBody.of(Operation.FINALIZE, order).toString()).doesNotContain("Jörg");
    assertThat(order.shippingAddress().toString()).doesNotContain("Jörg");
  }

  private static JsonNode sent(Operation operation, ExpectedOrder order) throws IOException {
    return JSON.readTree(CheckoutBody.of(operation, order).json());
  }

  private static Address address(JsonNode node) {
    Map<String, @Nullable String> fields = new HashMap<>();
    node.properties().forEach(field -> fields.put(field.getKey(), field.getValue().textValue()));
    return Address.of(fields);
  }

  private static JsonNode sample(String name) throws IOException {
    try (InputStream file =
        CheckoutBodyTest.class.getResourceAsStream("/requests/" + name + ".json")) {
      return JSON.readTree(Objects.requireNonNull(file, name));
    }
  }
}
