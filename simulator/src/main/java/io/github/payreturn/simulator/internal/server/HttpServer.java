package io.github.payreturn.simulator.internal.server;

import io.github.payreturn.simulator.internal.certificate.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty on the loopback address. The port is taken first, so that handlers can know the URL. */
public final class HttpServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final Server server;
  private final ServerConnector connector;

  private HttpServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Takes the port; nothing is answered before {@link #start}.
   *
   * @param port 0 takes a free one
   * @param identity with one it speaks TLS
   * @throws UncheckedIOException if the port is taken
   */
  public static HttpServer open(int port, Optional<Identity> identity) {
    QueuedThreadPool threads = new QueuedThreadPool(64, 4);
    threads.setName("amazon-pay-simulator");
    threads.setDaemon(true);
    Server server = new Server(threads);
    server.setErrorHandler(new ErrorAnswers());
    ServerConnector connector = new ServerConnector(server, 1, 1, protocols(identity));
    connector.setHost(LOOPBACK);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + LOOPBACK + ":" + port, e);
    }
    return new HttpServer(server, connector);
  }

  private static ConnectionFactory[] protocols(Optional<Identity> identity) {
    HttpConnectionFactory http = new HttpConnectionFactory(configuration());
    return identity
        .map(it -> AbstractConnectionFactory.getFactories(Tls.of(it), http))
        .orElseGet(() -> new ConnectionFactory[] {http});
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    // Odd paths get Amazon's answer, not Jetty's.
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    return configuration;
  }

  public URI url() {
    String scheme = connector.getDefaultProtocol().startsWith("SSL") ? "https" : "http";
    return URI.create(scheme + "://" + LOOPBACK + ":" + connector.getLocalPort());
  }

  public void start(Handler handler) {
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the simulator's server did not start", e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the simulator's server did not stop", e);
    }
  }
}
