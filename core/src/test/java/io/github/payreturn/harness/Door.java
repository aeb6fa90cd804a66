package io.github.payreturn.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.payreturn.Failed;
import io.github.payreturn.Outcome;
import io.github.payreturn.Pending;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnRequest;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.flow.CheckoutReturns;
import io.github.payreturn.harness.HostOrders.Order;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The shop's web site, as far as buyers of the harness need it: {@code /order} puts an order in and
 * answers with the token of its return URL, {@code /return} is where Amazon sends them, {@code
 * /orders} is the page with the state of their order. The rest is for the driver.
 */
final class Door implements AutoCloseable {

  private final CheckoutReturns returns;
  private final Host host;
  private final Steps steps;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  Door(CheckoutReturns returns, Host host, Steps steps, Pace pace) throws IOException {
    this.returns = returns;
    this.host = host;
    this.steps = steps;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(threads);
    open("/order", this::takeOrder);
    open("/return", this::takeBuyer);
    open("/orders", query -> host.orders().find(query.get("order")).orElseThrow().state());
    open("/watch", this::watch);
    open("/deaf", query -> String.valueOf(host.deaf().add(query.get("order"))));
    open("/hears", query -> String.valueOf(host.deaf().remove(query.get("order"))));
    open("/pace", query -> pace.measured().toString());
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private String takeOrder(Given query) throws Exception {
    String id = query.get("order");
    int cents = query.number("cents");
    host.orders().add(Order.open(id, cents, query.find("mayPend").isPresent()));
    String url = returns.returnUrl("", id);
    return url.substring(url.indexOf('=') + 1);
  }

  private String takeBuyer(Given query) {
    ReturnResult result = returns.arrive(ReturnKind.valueOf(query.get("kind")), new Request(query));
    if (!(result instanceof ReturnResult.Shown shown)) {
      return result.getClass().getSimpleName();
    }
    steps.reach(shown.outcome().orderId(), "answer");
    return words(shown.outcome());
  }

  private String watch(Given query) {
    steps.watch(query.get("order"), query.get("stop"));
    return "";
  }

  private static String words(Outcome outcome) {
    if (outcome instanceof Pending pending) {
      return "Pending " + pending.reason();
    }
    return outcome instanceof Failed failed ? "Failed " + failed.reason() : "Succeeded";
  }

  private void open(String path, Page page) {
    server.createContext(path, exchange -> answer(exchange, page));
  }

  private static void answer(HttpExchange exchange, Page page) throws IOException {
    try (exchange) {
      String text;
      int status = 200;
      try {
        text = page.show(Given.of(Stream.of(query(exchange).split("&", -1))));
      } catch (Exception failed) {
        text = failed.toString();
        status = 500;
      }
      byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String query(HttpExchange exchange) {
    String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "none=");
    return query.replace('+', ' ');
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private interface Page {
    String show(Given query) throws Exception;
  }

  private record Request(Given query) implements ReturnRequest {

    @Override
    public Optional<String> parameter(String name) {
      return query.find(name);
    }

    @Override
    public Locale locale() {
      return Locale.ENGLISH;
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
      return Optional.empty();
    }
  }
}
