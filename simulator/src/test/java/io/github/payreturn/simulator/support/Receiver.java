package io.github.payreturn.simulator.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A shop's address for notifications: keeps what it gets, answers what it is told to. */
public final class Receiver implements AutoCloseable {
  /** One message as it came; header names are in lower case. */
  public record Post(Map<String, String> headers, String body) {}

  private final HttpServer server;
  private final List<Post> posts = new ArrayList<>();
  private final Deque<Integer> answers = new ArrayDeque<>();

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::receive);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/amazonpay/ipn");
  }

  /** Answers these one after the other, then 200 again. */
  public synchronized Receiver answering(Integer... statuses) {
    answers.addAll(List.of(statuses));
    return this;
  }

  public synchronized List<Post> posts() {
    return List.copyOf(posts);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new TreeMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      exchange.sendResponseHeaders(keep(new Post(headers, body)), -1);
    }
  }

  private synchronized int keep(Post post) {
    posts.add(post);
    return answers.isEmpty() ? 200 : answers.remove();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
