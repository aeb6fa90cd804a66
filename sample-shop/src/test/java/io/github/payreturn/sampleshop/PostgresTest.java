package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.Await;
import io.github.payreturn.sampleshop.support.Browser;
import io.github.payreturn.sampleshop.support.ShopWithAmazon;
import io.github.payreturn.simulator.Operation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("With --database, on PostgreSQL")
class PostgresTest {

  private EmbeddedPostgres server;
  private ShopWithAmazon shop;

  @BeforeEach
  void open() throws IOException {
    server = EmbeddedPostgres.start();
    shop = ShopWithAmazon.open("--database", server.getJdbcUrl("postgres", "postgres"));
  }

  @AfterEach
  void close() throws IOException {
    if (shop != null) {
      shop.close();
    }
    server.close();
  }

  @Test
  @DisplayName("S01 a buyer pays, and order and journal are there and in no file")
  void pays() {
    Browser buyer = shop.visitorAtCheckout();
    buyer.press("Pay with Amazon Pay");

    assertThat(buyer.press("Pay now").headline()).startsWith("Thank you");

    assertThat(onlyOrder()).isEqualTo("PAID");
    assertThat(shop.data()).isDirectoryNotContaining(PostgresTest::isDatabase);
  }

  @Test
  @DisplayName("S15 S30 two shops share it: one is killed, and the other finds out what was paid")
  void anotherFindsOut() {
    URI other = shop.startAnother();
    shop.amazon().next(Operation.COMPLETE).dropAnswer();
    Browser buyer = shop.visitorAtCheckout();
    buyer.press("Pay with Amazon Pay");
    buyer.press("Pay now");
    String pending = buyer.page().refreshUrl();
    shop.kill();
    assertThat(onlyOrder()).isNotEqualTo("PAID");

    Await.until("the other shop marks the order paid", () -> onlyOrder().equals("PAID"));

    assertThat(buyer.open(other.resolve(pending).toString()).headline()).startsWith("Thank you");
    assertThat(shop.amazon().count(Operation.COMPLETE)).isEqualTo(1);
    assertThat(shop.amazon().charges()).hasSize(1);
  }

  private String onlyOrder() {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT state FROM shop_order")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private static boolean isDatabase(Path path) {
    return path.toString().endsWith(".db");
  }
}
