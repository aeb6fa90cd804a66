package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.flows.FlowShop;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName(
    "In Boot on Tomcat, with PostgreSQL, Flyway, Actuator and Security, a buyer comes back")
class GuardedShopTest extends FlowTests {

  private EmbeddedPostgres postgres;

  @Override
  BootShop start(Path directory) throws IOException {
    postgres = EmbeddedPostgres.start();
    return BootShop.start(
        "flows",
        directory,
        List.of(FlowShop.class, Guarded.class),
        "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
        "spring.sql.init.mode=never");
  }

  @Override
  void stopDatabase() throws IOException {
    postgres.close();
  }

  @Test
  @DisplayName("without a login, while the shop's other pages still ask for one")
  void nothingElseIsOpen() {
    HttpResponse<String> account = shop.browser.get(shop.url("/account"), "Accept", "text/html");
    HttpResponse<String> sibling =
        shop.browser.get(shop.url("/amazonpay/return/more"), "Accept", "text/html");

    assertThat(Browser.location(account)).endsWith("/login");
    assertThat(Browser.location(sibling)).endsWith("/login");
    assertThat(Browser.location(shop.browser.post(shop.url("/account"), ""))).endsWith("/login");
  }

  @Test
  @DisplayName("to a journal whose tables Flyway made, beside the shop's own history")
  void flywayMadeTheTables() {
    JdbcTemplate database = shop.context.getBean(JdbcTemplate.class);

    assertThat(
            database.queryForList(
                "select description from amazon_pay_return_flyway order by installed_rank",
                String.class))
        .contains("journal");
    assertThat(database.queryForList("select description from flyway_schema_history", String.class))
        .containsExactly("orders");
  }
}
