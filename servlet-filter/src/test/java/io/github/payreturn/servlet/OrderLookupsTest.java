package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.recipes.Baskets;
import com.shop.recipes.OrderInHttpSession;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.testing.TestMerchant;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An order look-up")
class OrderLookupsTest {

  private final Browser browser = new Browser();
  private AmazonPaySimulator amazon;
  private Path directory = Path.of("");

  @BeforeEach
  void start(@TempDir Path temporary) {
    directory = temporary;
    amazon =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .start();
  }

  @AfterEach
  void stop() {
    amazon.close();
  }

  @Test
  @DisplayName("finds the order in an attribute of the buyer's session, and nobody else's")
  void inTheHttpSession() throws Exception {
    try (WebApp app =
        deploy("OrderInHttpSession", context -> context.addServlet(Begin.class, "/begin"))) {
      browser.get(app.url() + "/begin");
      String session = session();

      assertThat(comesBack(app, new Browser(), session).statusCode()).isEqualTo(404);
      assertThat(comesBack(app, browser, session).body()).contains("went through", "A-1");
    }
  }

  @Test
  @DisplayName("finds the basket of a cookie, and renews the cookie")
  void inACookie() throws Exception {
    Baskets baskets = new Baskets();
    baskets.keep("a key that nobody guesses".replace(' ', '-'), new Baskets.Basket("A-1", 1999));
    try (WebApp app =
        deploy(
            "OrderInCookie",
            context -> {
              context.setAttribute("baskets", baskets);
              context.addServlet(Begin.class, "/begin");
            })) {
      browser.get(app.url() + "/begin");
      String url = app.url() + "/amazonpay/return?amazonCheckoutSessionId=" + session();

      HttpResponse<String> answer = browser.get(url);

      assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).startsWith("basket=");
      assertThat(browser.visit(url).body()).contains("went through", "A-1");
    }
  }

  @Test
  @DisplayName("S51 finds the order in the database by its session, and sees if it is paid already")
  void inTheDatabase() throws Exception {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + directory.getFileName() + ";DB_CLOSE_DELAY=-1");
    String first = session();
    String second = session();
    execute(
        database,
        "CREATE TABLE orders (id VARCHAR(64), total DECIMAL(12, 2), currency CHAR(3),"
            + " paid BOOLEAN, checkout_session_id VARCHAR(64))",
        "INSERT INTO orders VALUES ('A-1', 19.99, 'EUR', FALSE, '" + first + "')",
        "INSERT INTO orders VALUES ('A-2', 19.99, 'EUR', TRUE, '" + second + "')");
    try (WebApp app =
        deploy("OrderInDatabase", context -> context.setAttribute("database", database))) {
      assertThat(comesBack(app, browser, first).body()).contains("went through", "A-1");
      assertThat(comesBack(app, browser, second).body()).contains("A-2");
      assertThat(amazon.count()).isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "{0} is documented as the tests run it")
  @ValueSource(
      strings = {
        "recipes/OrderInHttpSession.java",
        "recipes/OrderInCookie.java",
        "recipes/OrderInDatabase.java",
        "cdi/Checkout.java",
        "cdi/AmazonPayments.java",
        "born/BornAtSuccess.java"
      })
  void isDocumented(String file) throws IOException {
    assertThat(Files.readString(Path.of("src/test/java/com/shop", file)))
        .endsWith(Guide.LOOKUPS.block(file.substring(file.indexOf('/') + 1)));
  }

  private String session() {
    return amazon.session().chargeAmount("19.99", "EUR").create();
  }

  private static HttpResponse<String> comesBack(WebApp app, Browser browser, String session) {
    return browser.visit(app.url() + "/amazonpay/return?amazonCheckoutSessionId=" + session);
  }

  private static void execute(JdbcDataSource database, String... statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  private WebApp deploy(String lookup, Consumer<WebAppContext> prepare) throws Exception {
    String webXml =
        War.webXml(
            "completePath",
            "/amazonpay/return",
            "orderLookup",
            "com.shop.recipes." + lookup,
            "region",
            "EU",
            "publicKeyId",
            TestMerchant.PUBLIC_KEY_ID,
            "privateKey",
            "file:" + TestMerchant.privateKeyIn(directory),
            "serviceUrl",
            amazon.url().toString(),
            "journalFile",
            directory.resolve("journal").toString());
    return WebApp.deploy(
        directory.resolve("war"), "/shop", Map.of("WEB-INF/web.xml", webXml), prepare);
  }

  /** What the shop's own checkout does. */
  public static class Begin extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      request.getSession().setAttribute("checkout", new OrderInHttpSession.Checkout("A-1", 1999));
      response.addCookie(new Cookie("basket", "a-key-that-nobody-guesses"));
    }
  }
}
