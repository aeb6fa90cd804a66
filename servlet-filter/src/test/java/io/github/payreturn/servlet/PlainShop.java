package io.github.payreturn.servlet;

import com.shop.payment.Order;
import com.shop.payment.OrderDao;
import io.github.payreturn.flow.CheckoutReturns;
import io.github.payreturn.operations.Operations;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.testing.Breakable;
import io.github.payreturn.testing.KeptData;
import io.github.payreturn.testing.TestMerchant;
import jakarta.servlet.ServletContext;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.naming.NamingException;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.plus.jndi.EnvEntry;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The plain servlet shop of the documentation, deployed as a WAR: orders are saved before the buyer
 * leaves, a signed token brings the id back, and the journal is in the shop's own database. Its
 * {@code web.xml} is the README's own.
 */
final class PlainShop implements AutoCloseable {

  /** The one from which Amazon's notifications come. */
  static final String OUR_TOPIC = "arn:aws:sns:us-east-1:000000000000:AmazonPaySimulator";

  private static final String THANKS =
      """
      <%@ page contentType="text/html; charset=UTF-8" session="false" %><!DOCTYPE html>
      <html lang="en"><title>Thank you</title>
      <p>Order ${amazonPay.orderId}: ${amazonPay.code}, ${amazonPay.amount} ${amazonPay.currency}</p>
      </html>
      """;

  final AmazonPaySimulator amazon;
  final OrderDao orders = new OrderDao();
  final Breakable database;
  final Browser browser = new Browser();
  private final WebApp app;

  /**
   * @param more settings, each after its name
   */
  PlainShop(Path directory, String... more) throws Exception {
    amazon =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .dateTolerance(Duration.ofDays(400))
            .start();
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:file:" + directory.resolve("shop"));
    database = new Breakable(h2);
    TestMerchant.privateKeyIn(directory);
    TestMerchant.tokenKeyIn(directory);
    String webXml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        """
            + Guide.README
                .block("web.xml")
                .replace("/etc/shop", directory.toString())
                .replace(
                    "</filter>", settings() + deadline(more) + War.parameters(more) + "</filter>")
            + "</web-app>";
    try {
      app =
          WebApp.deploy(
              directory.resolve("war"),
              "/shop",
              Map.of("WEB-INF/web.xml", webXml, "WEB-INF/thanks.jsp", THANKS),
              this::prepare);
    } catch (Exception notDeployed) {
      amazon.close();
      throw notDeployed;
    }
  }

  /** An order of 19.99 EUR that waits for its payment, and a session to pay it. */
  String sessionFor(String orderId) {
    orders.save(new Order(orderId, new BigDecimal("19.99"), "EUR"));
    return amazon.session().chargeAmount("19.99", "EUR").create();
  }

  /** Where Amazon sends the buyer of an order. */
  String returnUrl(String orderId, String session) {
    String url = returns().returnUrl(app.url() + "/amazonpay/return", orderId);
    return url + "&" + CheckoutReturns.SESSION_PARAMETER + "=" + session;
  }

  /** The buyer of an order comes back and goes where they are sent. */
  HttpResponse<String> comesBack(String orderId, String session) {
    return browser.visit(returnUrl(orderId, session));
  }

  /** The container has no more than these. */
  void limitThreadsTo(int threads) {
    app.limitThreadsTo(threads);
  }

  /** Where a {@code Location} leads. */
  String absolute(String location) {
    return URI.create(app.url() + "/").resolve(location).toString();
  }

  Operations operations() {
    return returns().operations();
  }

  String url(String path) {
    return app.url() + path;
  }

  /** What only a test needs to set. */
  private String settings() {
    return War.parameters(
        "serviceUrl",
        amazon.url().toString(),
        "journalSchema",
        "create",
        "ipnPath",
        "/amazonpay/ipn",
        "ipnTopics",
        OUR_TOPIC);
  }

  /** Tests do not wait for long, unless one says so. */
  private static String deadline(String... more) {
    return List.of(more).contains("deadline") ? "" : War.parameters("deadline", "2s");
  }

  ServletContext application() {
    return app.context().getServletContext();
  }

  private AmazonPayReturns returns() {
    return AmazonPayReturns.in(application());
  }

  private void prepare(WebAppContext context) {
    context.setAttribute("orderDao", orders);
    try {
      new EnvEntry(context, "jdbc/shop", database, true);
    } catch (NamingException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Whatever a test was about, S62 holds for what is kept of it. */
  @Override
  public void close() throws SQLException {
    database.comeBack();
    try {
      new KeptData(database).assertQuietAboutPeople();
    } finally {
      app.close();
      amazon.close();
    }
  }
}
