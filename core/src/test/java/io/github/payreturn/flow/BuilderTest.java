package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreturn.settings.Settings;
import io.github.payreturn.settings.SettingsException;
import io.github.payreturn.testing.Breakable;
import io.github.payreturn.testing.Logs;
import io.github.payreturn.testing.TestMerchant;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Building the returns of a shop")
class BuilderTest {

  private final Map<String, String> settings = new HashMap<>();
  private Path directory = Path.of("");

  @BeforeEach
  void sandbox(@TempDir Path temporary) {
    directory = temporary;
    settings.put("region", "EU");
    settings.put("publicKeyId", TestMerchant.PUBLIC_KEY_ID);
    settings.put("privateKey", "file:" + TestMerchant.privateKeyIn(temporary));
  }

  @Test
  @DisplayName("in live mode tells everything that is missing at once")
  void liveNeedsEverything() {
    settings.put("publicKeyId", "LIVE-AFVX7ULWSGBZ5535PCUQOY7B");

    assertThatThrownBy(() -> CheckoutReturns.builder(Settings.of(settings)).build())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("orderLookup")
        .hasMessageContaining("paymentListener")
        .hasMessageContaining("dataSource, journalFile");
  }

  @Test
  @DisplayName("in the sandbox needs only an order look-up, and says where it keeps its journal")
  void sandboxNeedsLittle() {
    String before = System.getProperty("java.io.tmpdir");
    System.setProperty("java.io.tmpdir", directory.toString());
    try (Logs logs = new Logs();
        CheckoutReturns returns = sandboxBuilder().build()) {
      assertThat(returns).isNotNull();
      assertThat(logs.lines())
          .anyMatch(line -> line.startsWith("WARN") && line.contains(directory.toString()))
          .anyMatch(line -> line.startsWith("WARN") && line.contains("PaymentListener"));
    } finally {
      System.setProperty("java.io.tmpdir", before);
    }
  }

  @Test
  @DisplayName("refuses two places for the journal")
  void refusesTwoJournals() {
    settings.put("journalFile", directory.resolve("journal").toString());

    assertThatThrownBy(() -> sandboxBuilder().dataSource(new JdbcDataSource()).build())
        .hasMessageContaining("dataSource and journalFile");
  }

  @Test
  @DisplayName("stops when the journal's table is missing, and names the script that makes it")
  void missingTable() {
    assertThatThrownBy(() -> sandboxBuilder().dataSource(memory("missing")).build())
        .hasMessageContaining("journalSchema")
        .hasMessageContaining("io/github/payreturn/journal/h2/V1__journal.sql");
  }

  @Test
  @DisplayName("stops when the database cannot be reached")
  void unreachableDatabase() {
    Breakable down = new Breakable(memory("down"));
    down.goDown();

    assertThatThrownBy(() -> sandboxBuilder().dataSource(down).build())
        .hasMessageContaining("dataSource")
        .hasMessageContaining("connection refused");
  }

  @Test
  @DisplayName("signs order ids into return URLs only if there is a key")
  void returnUrlNeedsAKey() {
    settings.put("journalFile", directory.resolve("journal").toString());
    try (CheckoutReturns returns = sandboxBuilder().build()) {
      assertThatThrownBy(() -> returns.returnUrl("https://shop/return", "42"))
          .hasMessageContaining("returnTokenKey");
    }
  }

  private CheckoutReturnsBuilder sandboxBuilder() {
    return CheckoutReturns.builder(Settings.of(settings)).orderLookup(buyer -> Optional.empty());
  }

  private static JdbcDataSource memory(String name) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + name);
    return database;
  }
}
