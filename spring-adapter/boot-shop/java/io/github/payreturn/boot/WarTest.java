package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.flows.FlowShop;
import io.github.payreturn.servlet.AmazonPayReturnInitializer;
import io.github.payreturn.servlet.CheckoutReturnFilter;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.TestMerchant;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;
import org.springframework.web.SpringServletContainerInitializer;

@DisplayName("A Boot application that is deployed to a Tomcat of its own")
class WarTest {

  @Test
  @DisplayName("registers the filter once, and takes a buyer who paid")
  void registersOnce(@TempDir Path directory) throws Exception {
    AmazonPaySimulator amazon =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .start();
    Tomcat server = new Tomcat();
    server.setBaseDir(directory.toString());
    server.setPort(0);
    server.getConnector().setProperty("address", "127.0.0.1");
    Context application = server.addContext("/shop", directory.toString());
    application.addServletContainerInitializer(
        new SpringServletContainerInitializer(), Set.of(Deployment.class));
    // A server finds ours in the same way.
    application.addServletContainerInitializer(new AmazonPayReturnInitializer(), Set.of());
    application.addParameter("spring.config.name", "flows");
    settings(amazon, directory)
        .forEach(
            setting -> {
              String[] parts = setting.split("=", 2);
              application.addParameter(parts[0], parts[1]);
            });
    try {
      server.start();
      ServletContext running = application.getServletContext();
      String url = "http://127.0.0.1:" + server.getConnector().getLocalPort() + "/shop";
      String session = amazon.session().chargeAmount("19.99", "EUR").create();
      Browser browser = new Browser();

      assertThat(running.getFilterRegistrations().values())
          .filteredOn(filter -> filter.getClassName().equals(CheckoutReturnFilter.class.getName()))
          .singleElement()
          .extracting(FilterRegistration::getUrlPatternMappings)
          .asString()
          .contains("/amazonpay/return");
      String returnUrl = browser.get(url + "/begin/war-1?path=/amazonpay/return").body();
      assertThat(browser.visit(returnUrl + "&amazonCheckoutSessionId=" + session).body())
          .contains("your payment went through", "war-1");
      amazon.verify(Operation.COMPLETE).about(session).once();
    } finally {
      server.stop();
      server.destroy();
      amazon.close();
    }
  }

  private static List<String> settings(AmazonPaySimulator amazon, Path directory) {
    return List.of(
        InMemory.database("war"),
        "amazonpay.return.private-key=file:" + TestMerchant.privateKeyIn(directory),
        "amazonpay.return.return-token-key=file:" + TestMerchant.tokenKeyIn(directory),
        "amazonpay.return.service-url=" + amazon.url());
  }

  /** What Initializr writes for a WAR. */
  static final class Deployment extends SpringBootServletInitializer {

    @Override
    protected SpringApplicationBuilder configure(SpringApplicationBuilder builder) {
      return builder.sources(FlowShop.class, Open.class);
    }
  }
}
