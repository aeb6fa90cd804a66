package io.github.payreturn.simulator.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.json.JSONObject;

/**
 * A shop whose page has an Amazon Pay button and whose policy forbids inline code. Its server
 * finalizes what its page has completed; every other URL only shows that the buyer has come there.
 */
public final class Shop implements AutoCloseable {
  private final HttpServer server;
  private final URI simulator;
  private volatile String script = "";

  private Shop(HttpServer server, URI simulator) {
    this.server = server;
    this.simulator = simulator;
  }

  public static Shop open(URI simulator) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      Shop shop = new Shop(HttpServer.create(address, 0), simulator);
      shop.server.createContext("/", shop::answer);
      shop.server.start();
      return shop;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public URI cart() {
    return url().resolve("/cart");
  }

  /** What the page does with {@code checkout.js}. */
  public Shop withScript(String javaScript) {
    script = javaScript;
    return this;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/cart" -> send(exchange, "text/html; charset=utf-8", cartPage());
      case "/shop.js" -> send(exchange, "text/javascript; charset=utf-8", script);
      case "/finalize" -> send(exchange, "application/json", finalized(exchange).toString());
      default -> send(exchange, "text/html; charset=utf-8", "<title>Shop</title><h1>Shop</h1>");
    }
  }

  private String cartPage() {
    return """
        <!DOCTYPE html><html lang="en"><title>Cart</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <h1>Cart</h1>
        <div id="AmazonPayButton"></div>
        <p id="said" role="status"></p>
        <script src="%s/checkout.js"></script>
        <script src="/shop.js"></script>
        """
        .formatted(simulator);
  }

  private JSONObject finalized(HttpExchange exchange) throws IOException {
    JSONObject body = new JSONObject(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    String id = body.getString("amazonCheckoutSessionId");
    body.remove("amazonCheckoutSessionId");
    try {
      AmazonPayResponse response =
          SdkClient.of(Merchant.FIRST, simulator).finalizeCheckoutSession(id, body);
      return new JSONObject()
          .put("status", response.getStatus())
          .put("reasonCode", response.getResponse().optString("reasonCode"));
    } catch (AmazonPayClientException e) {
      throw new IOException(e);
    }
  }

  private void send(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'self' %s; frame-src %s; form-action 'self' %s"
                .formatted(simulator, simulator, simulator));
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
