package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shop.flows.FlowShop;
import io.github.payreturn.simulator.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        "spring.sql.init.mode=never",
        "amazonpay.return.wallet-retry-view=forward:/account",
        "management.endpoints.web.exposure.include=health,metrics,amazonpayreturns",
        "management.endpoint.health.show-details=always");
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
    assertThat(shop.browser.post(shop.url("/account"), "").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("really on Tomcat")
  void isTomcat() {
    assertThat(shop.context.getBean(ServletContext.class).getServerInfo())
        .startsWith("Apache Tomcat/");
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

  @Test
  @DisplayName("and Actuator tells how the journal is, and nothing of Amazon's")
  void health() {
    long calls = shop.amazon.count();

    assertThat(shop.browser.get(shop.url("/actuator/health")).body())
        .contains("\"amazonPayReturn\":{", "\"unsettled\":", "\"oldest\":", "\"lastRecovery\":");
    assertThat(shop.amazon.count()).isEqualTo(calls);
  }

  @Test
  @DisplayName("and no forward gets around Security, unless the shop says so")
  void forwardIsGuarded() {
    String session = shop.amazon.session().setupOnly().canceled("Declined").create();

    assertThat(
            shop.browser.visit(shop.returnUrl("/amazonpay/wallet", "customer-9", session)).body())
        .doesNotContain("For customers who are logged in");
  }

  @Test
  @DisplayName("S62 and meters count it, without a tag that tells who or what")
  void meters() {
    shop.browser.visit(shop.returnUrl("/amazonpay/return", "meter-10", shop.session().create()));
    String meters = shop.url("/actuator/metrics/");

    assertThat(shop.browser.get(meters + "amazonpay.calls?tag=operation:COMPLETE").body())
        .contains("\"statistic\":\"COUNT\"", "\"merchant\"", "\"status\"")
        .doesNotContain("meter-10");
    for (String meter :
        List.of(
            "amazonpay.payments?tag=state:SUCCEEDED",
            "amazonpay.deliveries?tag=taken:true",
            "amazonpay.unsettled?tag=state:PENDING",
            "amazonpay.unsettled.age?tag=state:PENDING")) {
      assertThat(shop.browser.get(meters + meter).statusCode()).as(meter).isEqualTo(200);
    }
    assertThat(
            shop
                .context
                .getBean(MeterRegistry.class)
                .get("amazonpay.calls")
                .tag("operation", "COMPLETE")
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum())
        .as("each call once")
        .isEqualTo(shop.amazon.count(Operation.COMPLETE));
  }

  @Test
  @DisplayName("S71 and an operator lists, finds and looks up what is not settled")
  void endpoint() {
    shop.amazon.next(Operation.COMPLETE).dropAnswer();
    String session = shop.session().create();
    String endpoint = shop.url("/actuator/amazonpayreturns");
    assertThat(shop.browser.visit(shop.returnUrl("/amazonpay/return", "lost-8", session)).body())
        .contains("do not pay again");

    String listed = shop.browser.get(endpoint).body();
    assertThat(listed).contains("\"orderId\":\"lost-8\"").doesNotContain(session);
    String payment = endpoint + "/" + id(shop.browser.get(endpoint + "/lost-8").body());

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              HttpResponse<String> looked =
                  shop.browser.post(
                      payment, "{\"operator\": \"kim\"}", "Content-Type", "application/json");
              assertThat(looked.statusCode()).isEqualTo(200);
              assertThat(shop.state("lost-8")).isEqualTo("paid");
            });
    assertThat(decide(payment, "{}")).as("without an operator").isEqualTo(400);
    shop.amazon.verify(Operation.COMPLETE).about(session).once();
  }

  @Test
  @DisplayName("S38 S71 and an operator decides what no machine can know")
  void resolves() {
    String session = shop.session().create();
    shop.amazon.next(Operation.COMPLETE).about(session).dropAnswer();
    shop.amazon.next(Operation.GET_CHECKOUT_SESSION).about(session).error(404, "ResourceNotFound");
    HttpResponse<String> page =
        shop.browser.visit(shop.returnUrl("/amazonpay/return", "review-9", session));
    String endpoint = shop.url("/actuator/amazonpayreturns/");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              shop.browser.get(page.uri().toString());
              assertThat(shop.browser.get(endpoint + "review-9").body())
                  .contains("\"state\":\"NEEDS_REVIEW\"");
            });
    String payment = endpoint + id(shop.browser.get(endpoint + "review-9").body());

    assertThat(decide(payment, "{\"operator\":\"kim\",\"decision\":\"perhaps\",\"reason\":\"?\"}"))
        .isEqualTo(400);
    assertThat(
            decide(
                payment,
                "{\"operator\":\"kim\",\"decision\":\"not-paid\",\"reason\":\"asked Amazon\"}"))
        .isEqualTo(200);

    assertThat(shop.state("review-9")).isEqualTo("to be paid again");
  }

  private int decide(String payment, String decision) {
    return shop.browser.post(payment, decision, "Content-Type", "application/json").statusCode();
  }

  private static String id(String found) {
    Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(found);
    assertThat(id.find()).as(found).isTrue();
    return id.group(1);
  }
}
