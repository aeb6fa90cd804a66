package io.github.payreturn.internal.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Address;
import io.github.payreturn.BuyerDetails;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples are the ones that Amazon's documentation shows. */
@DisplayName("Who the buyer is")
class BuyerDetailsTest {

  @Test
  @DisplayName("is read from the answer that saves a wallet, whole")
  void savedWallet() throws IOException {
    BuyerDetails buyer = sample("complete-200-saved-wallet-setup").buyerDetails().orElseThrow();

    assertThat(buyer.buyerId()).isEqualTo("amzn1.account.EXAMPLEBUYER0000000000000000");
    assertThat(buyer.name()).contains("Robin Sample");
    assertThat(buyer.email()).contains("robin.sample@example.com");
    assertThat(buyer.phoneNumber()).contains("555-010-0199");
    Address billing = buyer.billingAddress().orElseThrow();
    assertThat(billing.get(Address.Field.ADDRESS_LINE_1)).contains("12 Invented Street");
    assertThat(billing.get(Address.Field.ADDRESS_LINE_2)).as("empty, not absent").contains("");
    assertThat(buyer.shippingAddress().orElseThrow().get(Address.Field.CITY))
        .contains("Springfield");
    assertThat(buyer.primeMembershipTypes()).isEmpty();
  }

  @Test
  @DisplayName("has the payment method in words, where an app's checkout answers with it")
  void paymentDescriptor() throws IOException {
    BuyerDetails buyer =
        json("{\"buyer\":{\"buyerId\":\"B\"},"
                + "\"paymentPreferences\":[{\"paymentDescriptor\":\"Visa ****1111\"}]}")
            .buyerDetails()
            .orElseThrow();

    assertThat(buyer.paymentDescriptor()).contains("Visa ****1111");
    assertThat(sample("finalize-200-one-time").buyerDetails().orElseThrow().billingAddress())
        .isPresent();
  }

  @ParameterizedTest(name = "is not in {0}")
  @ValueSource(
      strings = {
        "{\"buyer\":null}",
        "{\"buyer\":{}}",
        "{\"buyer\":{\"buyerId\":\"null\"}}",
        "{\"buyer\":[null]}"
      })
  void absent(String body) {
    assertThat(json(body).buyerDetails()).isEmpty();
  }

  @Test
  @DisplayName("is read from whatever shape its parts come in")
  void oddShapes() {
    BuyerDetails buyer =
        json("{\"buyer\":{\"buyerId\":\"B\",\"primeMembershipTypes\":[null,\"PRIME_GENERAL_US\"]},"
                + "\"paymentPreferences\":[null],\"shippingAddress\":[],\"billingAddress\":null}")
            .buyerDetails()
            .orElseThrow();

    assertThat(buyer.primeMembershipTypes()).containsExactly("PRIME_GENERAL_US");
    assertThat(buyer.paymentDescriptor()).isEmpty();
    assertThat(buyer.shippingAddress()).isEmpty();
    assertThat(buyer.toString()).doesNotContain("PRIME");
  }

  private static AmazonJson sample(String name) throws IOException {
    return json(Files.readString(Path.of("src/test/resources/responses", name + ".json")));
  }

  private static AmazonJson json(String body) {
    return AmazonJson.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
