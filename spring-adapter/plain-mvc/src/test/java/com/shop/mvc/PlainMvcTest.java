package com.shop.mvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreturn.servlet.AmazonPayReturns;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.TestMerchant;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.ContextLoaderListener;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.DispatcherServlet;

@DisplayName("Spring MVC on Jetty, without Boot,")
class PlainMvcTest {

  private final AnnotationConfigWebApplicationContext beans =
      new AnnotationConfigWebApplicationContext();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient browser = HttpClient.newHttpClient();
  private AmazonPaySimulator amazon;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    amazon =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .start();
    beans.register(ShopConfiguration.class);
    beans
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "shop.properties",
                Map.of(
                    "amazonpay.return.complete-path", "/amazonpay/return",
                    "amazonpay.return.success-view", "view:thanks",
                    "amazonpay.return.region", "EU",
                    "amazonpay.return.journal-schema", "create",
                    "amazonpay.return.public-key-id", TestMerchant.PUBLIC_KEY_ID,
                    "amazonpay.return.private-key", "file:" + TestMerchant.privateKeyIn(directory),
                    "amazonpay.return.service-url", amazon.url().toString())));
    ServletContextHandler application = new ServletContextHandler("/shop");
    application.addEventListener(new ContextLoaderListener(beans));
    application.addServlet(new ServletHolder(new DispatcherServlet(beans)), "/");
    application.addFilter(
        new FilterHolder(new DelegatingFilterProxy("amazonPayReturnFilter")),
        "/amazonpay/*",
        EnumSet.of(DispatcherType.REQUEST));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(application);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    amazon.close();
  }

  @Test
  @DisplayName("S01 S13 takes a buyer who paid, shows a view by its name, and calls Amazon once")
  void isPaid() throws Exception {
    String session = amazon.session().chargeAmount("19.99", "EUR").create();

    HttpResponse<String> arrived =
        get(URI.create(url("/amazonpay/return?order=42&amazonCheckoutSessionId=" + session)));
    URI clean = arrived.uri().resolve(arrived.headers().firstValue("Location").orElseThrow());
    HttpResponse<String> page = get(clean);

    assertThat(arrived.statusCode()).isEqualTo(303);
    assertThat(page.body()).startsWith("Thank you: ").contains("orderId=42");
    assertThat(get(clean).body()).isEqualTo(page.body());
    assertThat(get(URI.create(url("/amazonpay/other"))).statusCode()).isEqualTo(404);
    amazon.verify(Operation.COMPLETE).about(session).once();
  }

  @Test
  @DisplayName("needs nothing of Boot, and gives the shop what the filter can do for it")
  void needsNoBoot() throws Exception {
    assertThatThrownBy(() -> Class.forName("org.springframework.boot.SpringApplication"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThat(beans.getBean(AmazonPayReturns.class).operations().backlog().count()).isZero();
  }

  private HttpResponse<String> get(URI url) throws Exception {
    return browser.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
  }

  private String url(String path) {
    return "http://127.0.0.1:" + connector.getLocalPort() + "/shop" + path;
  }
}
