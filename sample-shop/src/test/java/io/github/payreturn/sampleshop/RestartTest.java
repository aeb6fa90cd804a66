package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.Browser;
import io.github.payreturn.sampleshop.support.ShopWithAmazon;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When the shop is stopped and started again")
class RestartTest {

  @Test
  @DisplayName("S01 the order is paid in its table, and the buyer sees the same as before")
  void keepsOrders() throws SQLException {
    try (ShopWithAmazon shop = ShopWithAmazon.open()) {
      Browser buyer = shop.visitorAtCheckout();
      buyer.press("Pay with Amazon Pay");
      buyer.press("Pay now");
      String thanks = buyer.page().url().getRawPath() + "?" + buyer.page().url().getRawQuery();
      long calls = shop.amazon().count();

      shop.stop();
      assertThat(onlyOrder(shop))
          .containsEntry("STATE", "PAID")
          .containsEntry("CHARGE", shop.amazon().charges().get(0).chargeId());
      shop.startAgain();

      assertThat(buyer.open(shop.url() + thanks).headline()).startsWith("Thank you");
      assertThat(buyer.open("/orders").text()).contains("Paid");
      assertThat(shop.amazon().count()).isEqualTo(calls);
    }
  }

  private static Map<String, String> onlyOrder(ShopWithAmazon shop) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + shop.data().toAbsolutePath().resolve("shop"), "shop", "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT state, charge FROM shop_order")) {
      assertThat(rows.next()).isTrue();
      Map<String, String> order = Map.of("STATE", rows.getString(1), "CHARGE", rows.getString(2));
      statement.execute("SHUTDOWN");
      return order;
    }
  }
}
