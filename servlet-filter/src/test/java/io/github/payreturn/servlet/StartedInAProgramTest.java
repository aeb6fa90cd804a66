package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shop.page.PageCheckout;
import com.shop.payment.AmazonPayments;
import com.shop.payment.OrderDao;
import io.github.payreturn.settings.SettingsException;
import io.github.payreturn.settings.SettingsSource;
import io.github.payreturn.testing.TestMerchant;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A filter that a framework starts")
class StartedInAProgramTest {

  private static final String WEB_XML =
      "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"/>";

  private final Browser browser = new Browser();
  private Path directory = Path.of("");
  private Map<String, String> settings = Map.of();

  @BeforeEach
  void writeKeys(@TempDir Path temporary) {
    directory = temporary;
    settings =
        Map.of(
            "completePath", "/amazonpay/return",
            "region", "EU",
            "publicKeyId", TestMerchant.PUBLIC_KEY_ID,
            "privateKey", "file:" + TestMerchant.privateKeyIn(temporary),
            "journalSchema", "create");
  }

  @Test
  @DisplayName("takes the parts that it is given, and the application can ask for it")
  void takesWhatItIsGiven() throws Exception {
    try (WebApp app = deploy(this::register)) {
      assertThat(browser.visit(app.url() + "/amazonpay/return").body()).contains("handed in");
      assertThat(AmazonPayReturns.in(app.context().getServletContext()).runOnce()).isZero();
    }
  }

  @Test
  @DisplayName("shares what runs with a second one of the same settings, until both are gone")
  void sharesWhatRuns() throws Exception {
    try (WebApp app = deploy(this::register)) {
      ServletContext application = app.context().getServletContext();
      AmazonPayReturns running = AmazonPayReturns.in(application);
      CheckoutReturnFilter second = builder(application, settings).start();

      assertThat(AmazonPayReturns.in(application)).isSameAs(running);
      second.destroy();
      second.destroy();
      assertThat(AmazonPayReturns.in(application)).isSameAs(running);
      assertThat(browser.visit(app.url() + "/amazonpay/return").body()).contains("handed in");
    }
  }

  @Test
  @DisplayName("is refused where another one runs with other settings")
  void isRefusedBesideAnother() throws Exception {
    Map<String, String> others = new HashMap<>(settings);
    others.put("completePath", "/other");
    try (WebApp app = deploy(this::register)) {
      CheckoutReturnFilterBuilder second = builder(app.context().getServletContext(), others);

      assertThatThrownBy(second::start)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("takes returns in this application already, with other settings");
    }
  }

  @Test
  @DisplayName("knows its paths, shows views by their names, and has named classes made")
  void asksTheFramework() throws Exception {
    List<Class<?>> made = new ArrayList<>();
    Map<String, String> more = new HashMap<>(settings);
    more.put("retryView", "view:payment/again");
    more.put("finalizePath", "/amazonpay/finalize");
    more.put("callerCheck", "com.shop.page.PageCheckout");
    try (WebApp app =
        deploy(
            application -> {
              CheckoutReturnFilter filter =
                  builder(application, more)
                      .namedPages(
                          (name, model, request, response) ->
                              response.getWriter().write(name + " " + model.get("code")))
                      .maker(
                          type -> {
                            made.add(type);
                            return (CallerCheck) call -> false;
                          })
                      .start();
              application
                  .addFilter("amazonPayReturn", filter)
                  .addMappingForUrlPatterns(
                      EnumSet.of(DispatcherType.REQUEST),
                      true,
                      filter.paths().toArray(String[]::new));
            })) {
      assertThat(browser.visit(app.url() + "/amazonpay/return").body())
          .isEqualTo("payment/again no-session");
      assertThat(made).containsExactly(PageCheckout.class);
    }
  }

  @Test
  @DisplayName("shows the built-in page where a view breaks that has a name")
  void brokenView() throws Exception {
    Map<String, String> more = new HashMap<>(settings);
    more.put("retryView", "view:broken");
    NamedPages broken =
        (name, model, request, response) -> {
          response.getWriter().write("half a page");
          throw new IOException("this view is broken");
        };
    try (WebApp app =
        deploy(
            application ->
                application
                    .addFilter(
                        "amazonPayReturn", builder(application, more).namedPages(broken).start())
                    .addMappingForUrlPatterns(
                        EnumSet.of(DispatcherType.REQUEST), true, "/amazonpay/*"))) {
      assertThat(browser.visit(app.url() + "/amazonpay/return").body())
          .contains("The payment was not completed")
          .doesNotContain("half a page");
    }
  }

  @Test
  @DisplayName("tells what the framework could not hand in with all the rest")
  void tellsTheFrameworksFaults() throws Exception {
    Map<String, String> wrong = new HashMap<>(settings);
    wrong.put("region", "MARS");
    try (WebApp app = deploy(application -> {})) {
      CheckoutReturnFilterBuilder builder =
          builder(app.context().getServletContext(), wrong).fault("dataSource", "two of them.");

      assertThatThrownBy(builder::start)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("dataSource: two of them.")
          .hasMessageContaining("region: \"MARS\", set in application.yml");
    }
  }

  private void register(ServletContext application) {
    application
        .addFilter("amazonPayReturn", builder(application, settings).start())
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
  }

  private CheckoutReturnFilterBuilder builder(
      ServletContext application, Map<String, String> given) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + directory.getFileName() + ";DB_CLOSE_DELAY=-1");
    return CheckoutReturnFilter.builder(application)
        .settings(SettingsSource.of("application.yml", given, true))
        .orderLookup(new AmazonPayments(application))
        .retryView((outcome, buyer) -> Answer.html("handed in: " + outcome.code()))
        .dataSource(database);
  }

  private WebApp deploy(Consumer<ServletContext> start) throws Exception {
    return WebApp.deploy(
        directory.resolve("war"),
        "/shop",
        Map.of("WEB-INF/web.xml", WEB_XML),
        context -> {
          context.setAttribute("orderDao", new OrderDao());
          context.addEventListener(new AtStart(start));
        });
  }

  private record AtStart(Consumer<ServletContext> task) implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
      task.accept(event.getServletContext());
    }
  }
}
