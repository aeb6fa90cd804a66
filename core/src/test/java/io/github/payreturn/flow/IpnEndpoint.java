package io.github.payreturn.flow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.payreturn.NotificationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where the simulated Amazon posts its notifications to a shop that has no web server. */
final class IpnEndpoint implements AutoCloseable {

  final List<NotificationResult> results = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  IpnEndpoint(CheckoutReturns returns) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/ipn", exchange -> serve(exchange, returns));
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ipn");
  }

  private void serve(HttpExchange exchange, CheckoutReturns returns) throws IOException {
    NotificationResult result = returns.notified(exchange.getRequestBody().readAllBytes());
    results.add(result);
    exchange.sendResponseHeaders(result == NotificationResult.TAKEN ? 200 : 503, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
