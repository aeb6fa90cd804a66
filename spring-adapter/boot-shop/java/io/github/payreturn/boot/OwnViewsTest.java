package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.flows.FlowShop;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import jakarta.servlet.DispatcherType;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@DisplayName("In Boot, behind Security that allows forwards, a buyer is shown")
class OwnViewsTest {

  private static final Queue<String> WORKERS = new ConcurrentLinkedQueue<>();

  private static BootShop shop;

  @BeforeAll
  static void start(@TempDir Path directory) {
    shop =
        BootShop.start(
            "flows",
            directory,
            List.of(FlowShop.class, ForwardsAllowed.class),
            InMemory.database("views"),
            "spring.threads.virtual.enabled=true",
            "amazonpay.return.success-view=view:payment/thanks",
            "amazonpay.return.wallet-success-view=view:no/such/view",
            "amazonpay.return.retry-view=forward:/account");
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @Test
  @DisplayName("a view of Spring MVC by its name, under the clean URL, and again on a refresh")
  void byName() {
    HttpResponse<String> page =
        shop.browser.visit(shop.returnUrl("/amazonpay/return", "view-1", shop.session().create()));

    assertThat(page.body()).contains("<p>Order view-1 is captured</p>");
    assertThat(page.uri().getQuery()).startsWith("result=");
    assertThat(shop.browser.get(page.uri().toString()).body()).isEqualTo(page.body());
  }

  @Test
  @DisplayName("the built-in page where there is no view of that name")
  void unknownName() {
    String session = shop.amazon.session().setupOnly().create();

    assertThat(
            shop.browser.visit(shop.returnUrl("/amazonpay/wallet", "customer-2", session)).body())
        .contains("Amazon Pay is saved");
  }

  @Test
  @DisplayName("a page that is forwarded to, though nobody reaches it without a login otherwise")
  void forwarded() {
    String session = shop.session().refused("HardDeclined").create();

    assertThat(shop.browser.visit(shop.returnUrl("/amazonpay/return", "view-3", session)).body())
        .isEqualTo("For customers who are logged in");
    assertThat(shop.browser.get(shop.url("/account")).statusCode()).isIn(302, 401, 403);
  }

  @Test
  @DisplayName("what took a while, and the trace says that it was Amazon")
  void traced() {
    TestObservationRegistry traces = shop.context.getBean(TestObservationRegistry.class);
    traces.clear();

    shop.browser.visit(shop.returnUrl("/amazonpay/return", "view-4", shop.session().create()));

    TestObservationRegistryAssert.assertThat(traces)
        .hasObservationWithNameEqualTo("amazonpay.return.work")
        .that()
        .hasBeenStopped()
        .hasParentObservation()
        .hasEvent("amazonpay.return.call", "COMPLETE 200");
  }

  @Test
  @DisplayName("all that while no thread of the system waits, where Java has virtual ones")
  void virtual() {
    shop.browser.visit(shop.returnUrl("/amazonpay/return", "view-5", shop.session().create()));

    assertThat(WORKERS)
        .isNotEmpty()
        .allMatch(
            thread ->
                thread.startsWith("VirtualThread[") == Runtime.version().feature() >= 21
                    && thread.contains("amazon-pay-call-"));
  }

  /** Which threads the work for Amazon begins on. */
  private static final class Workers implements ObservationHandler<Observation.Context> {

    @Override
    public void onStart(Observation.Context work) {
      WORKERS.add(Thread.currentThread().toString());
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return "amazonpay.return.work".equals(context.getName());
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class ForwardsAllowed {

    @Bean
    ObservationRegistry traces() {
      TestObservationRegistry traces = TestObservationRegistry.create();
      traces.observationConfig().observationHandler(new Workers());
      return traces;
    }

    @Bean
    SecurityFilterChain shopSecurity(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(
              requests ->
                  requests
                      .dispatcherTypeMatchers(DispatcherType.FORWARD)
                      .permitAll()
                      .requestMatchers("/begin/**")
                      .permitAll()
                      .anyRequest()
                      .authenticated())
          .build();
    }
  }
}
