package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Backend;
import java.util.Set;
import java.util.TreeSet;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Get Buyer")
class BuyerTest {
  private final Backend shop = new Backend();

  @AfterEach
  void stop() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', buyerId email name",
    "name, buyerId name",
    "postalCode, buyerId countryCode postalCode",
    "shippingAddress billingAddress, billingAddress buyerId shippingAddress",
    "phoneNumber email, buyerId email phoneNumber"
  })
  @DisplayName("tells as much as the scopes of the sign-in allow")
  void scopes(String scopes, String told) {
    String token = shop.simulator().signIn(scopes.isEmpty() ? new String[0] : scopes.split(" "));

    JSONObject buyer = shop.buyer(token).json();

    Set<String> names = new TreeSet<>(buyer.keySet());
    names.removeIf(buyer::isNull);
    assertThat(String.join(" ", names)).isEqualTo(told);
  }

  @Test
  @DisplayName("knows nobody by a token of nobody's")
  void unknown() {
    assertThat(shop.buyer("nobody").outcome()).isEqualTo("404 ResourceNotFound");
  }
}
