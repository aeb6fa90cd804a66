package io.github.payreturn.servlet;

import com.shop.flows.OrderTable;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.SessionDraft;
import io.github.payreturn.testing.FlatJson;
import io.github.payreturn.testing.TestMerchant;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A shop with every endpoint, deployed as a WAR beside a simulated Amazon. It is {@link
 * com.shop.page.PageCheckout} unless the settings name another.
 */
final class PageShop implements AutoCloseable {

  final AmazonPaySimulator amazon;
  final Browser browser = new Browser();
  final OrderTable orders = new OrderTable();
  private final WebApp app;

  PageShop(Path directory, String... changes) throws Exception {
    amazon =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .dateTolerance(Duration.ofDays(400))
            .start();
    Map<String, String> settings = new HashMap<>();
    settings.put("completePath", "/amazonpay/return");
    settings.put("finalizePath", "/amazonpay/finalize");
    settings.put("walletPath", "/amazonpay/wallet");
    settings.put("orderLookup", "com.shop.page.PageCheckout");
    settings.put("region", "EU");
    settings.put("publicKeyId", TestMerchant.PUBLIC_KEY_ID);
    settings.put("privateKey", "file:" + TestMerchant.privateKeyIn(directory));
    settings.put("returnTokenKey", "file:" + TestMerchant.tokenKeyIn(directory));
    settings.put("serviceUrl", amazon.url().toString());
    settings.put("journalFile", directory.resolve("journal").toString());
    for (int index = 0; index < changes.length; index += 2) {
      settings.put(changes[index], changes[index + 1]);
    }
    List<String> pairs = new ArrayList<>();
    settings.forEach((key, value) -> pairs.addAll(List.of(key, value)));
    try {
      app =
          WebApp.deploy(
              directory.resolve("war"),
              "/shop",
              Map.of(
                  "WEB-INF/web.xml",
                  War.webXml(pairs.toArray(String[]::new)),
                  "WEB-INF/classes/com/shop/words.properties",
                  "wallet-saved.title = Your tea box knows you now\n"),
              context -> context.setAttribute("orders", orders));
    } catch (Exception notDeployed) {
      amazon.close();
      throw notDeployed;
    }
  }

  SessionDraft session() {
    return amazon.session().chargeAmount("19.99", "EUR");
  }

  String url(String path) {
    return app.url() + path;
  }

  /** Where Amazon sends the buyer of an order, or the customer who saves a wallet. */
  String returnUrl(String path, String reference, String session) {
    return AmazonPayReturns.in(application()).returnUrl(url(path), reference)
        + "&amazonCheckoutSessionId="
        + session;
  }

  ServletContext application() {
    return app.context().getServletContext();
  }

  /** The server's own origin, as a browser names it. */
  String origin() {
    URI url = URI.create(app.url());
    return "http://" + url.getAuthority();
  }

  /** What the page's handler sends; headers as name, value, name, value. */
  HttpResponse<String> post(String body, String... headers) {
    return browser.post(url("/amazonpay/finalize"), body, headers);
  }

  /** A call from the shop's own page. */
  HttpResponse<String> fromThePage(String session) {
    return post(body(session), "Content-Type", "application/json", "Origin", origin());
  }

  static String body(String session) {
    return "{\"amazonCheckoutSessionId\":\"" + session + "\",\"order\":\"42\"}";
  }

  static Map<String, String> json(HttpResponse<String> answer) {
    return FlatJson.read(answer.body());
  }

  @Override
  public void close() {
    app.close();
    amazon.close();
  }
}
