package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Failed;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.Succeeded;
import io.github.payreturn.operations.OperationsListener;
import io.github.payreturn.servlet.Answer;
import io.github.payreturn.servlet.PlatformPlugin;
import io.github.payreturn.servlet.RetryView;
import io.github.payreturn.servlet.SuccessView;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Breakable;
import io.github.payreturn.testing.TestMerchant;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@DisplayName("In Boot, a shop that has nothing but beans")
class PartsTest {

  private static BootShop shop;

  @BeforeAll
  static void start(@TempDir Path directory) {
    shop =
        BootShop.start(
            "none",
            directory,
            List.of(PlatformShop.class, Open.class),
            "amazonpay.return.region=EU",
            "amazonpay.return.public-key-id=" + TestMerchant.PUBLIC_KEY_ID,
            "management.endpoint.health.show-details=always");
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @Test
  @DisplayName("has a platform's endpoint, orders and listener, and a view that goes before its")
  void plugin() {
    HttpResponse<String> page = shop.browser.visit(comingBack("1", shop.session().create()));

    assertThat(page.body()).isEqualTo("<p>The shop's own page for 1</p>");
    assertThat(told()).contains("paid 1");
  }

  @Test
  @DisplayName("has the platform's view where it has none of its own")
  void pluginsView() {
    String session = shop.session().refused("HardDeclined").create();

    assertThat(shop.browser.visit(comingBack("2", session)).body())
        .isEqualTo("<p>The platform's page: DECLINED</p>");
  }

  @Test
  @DisplayName("hears of each call, by every listener that is a bean")
  void operations() {
    shop.browser.visit(comingBack("3", shop.session().create()));

    assertThat(shop.context.getBean(Calls.class).made).contains("COMPLETE 200");
  }

  @Test
  @DisplayName("S43 is unhealthy while its database is away, and calls nobody")
  void unhealthy() {
    Breakable database = shop.context.getBean(Breakable.class);
    String health = shop.url("/actuator/health/amazonPayReturn");
    String session = shop.session().create();
    assertThat(shop.browser.get(health).body()).contains("\"status\":\"UP\"");

    database.goDown();
    HttpResponse<String> unhealthy = shop.browser.get(health);
    HttpResponse<String> page = shop.browser.get(comingBack("4", session));
    database.comeBack();

    assertThat(unhealthy.statusCode()).isEqualTo(503);
    assertThat(unhealthy.body()).contains("\"status\":\"DOWN\"");
    assertThat(page.statusCode()).isEqualTo(503);
    shop.amazon.verify(Operation.COMPLETE).about(session).never();
    assertThat(shop.browser.get(health).statusCode()).isEqualTo(200);
  }

  private static String comingBack(String order, String session) {
    return shop.url("/platform/return?order=" + order + "&amazonCheckoutSessionId=" + session);
  }

  private static Queue<String> told() {
    return shop.context.getBean(Platform.class).payments.told;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class PlatformShop {

    @Bean
    Breakable database() {
      JdbcDataSource database = new JdbcDataSource();
      database.setURL("jdbc:h2:mem:parts;DB_CLOSE_DELAY=-1");
      return new Breakable(database);
    }

    @Bean
    Platform platform() {
      return new Platform();
    }

    @Bean
    SuccessView thanks() {
      return (payment, buyer) ->
          Answer.html("<p>The shop's own page for %s</p>".formatted(payment.orderId()));
    }

    @Bean
    Calls calls() {
      return new Calls();
    }
  }

  /** What a platform's jar would bring, here a bean. */
  static final class Platform implements PlatformPlugin {

    private final PlatformPayments payments = new PlatformPayments();

    @Override
    public String name() {
      return "Acme Shop";
    }

    @Override
    public Map<String, String> settings(ServletContext application) {
      return Map.of("completePath", "/platform/return", "journalSchema", "create");
    }

    @Override
    public List<?> parts(ServletContext application) {
      return List.of(payments);
    }
  }

  private static final class PlatformPayments
      implements OrderLookup, PaymentListener, SuccessView, RetryView {

    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    @Override
    public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
      return buyer
          .parameter("order")
          .map(order -> ExpectedOrder.of(order, Price.ofMinorUnits(1999, "EUR")));
    }

    @Override
    public void succeeded(Succeeded payment, Delivery delivery) {
      told.add("paid " + payment.orderId());
    }

    @Override
    public Answer success(Succeeded payment, BuyerReturn buyer) {
      return Answer.html("<p>Never shown: the shop has a page of its own</p>");
    }

    @Override
    public Answer retry(Failed payment, BuyerReturn buyer) {
      return Answer.html("<p>The platform's page: %s</p>".formatted(payment.reason()));
    }
  }

  static final class Calls implements OperationsListener {

    private final Queue<String> made = new ConcurrentLinkedQueue<>();

    @Override
    public void called(String merchant, String operation, int status, Duration time) {
      made.add(operation + " " + status);
    }
  }
}
