package io.github.payreturn.servlet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A web application in a real Jetty, in the form of a WAR, on a free port of this machine. */
final class WebApp implements AutoCloseable {

  private final Server server;
  private final ServerConnector connector;
  private final WebAppContext context;

  private WebApp(Server server, ServerConnector connector, WebAppContext context) {
    this.server = server;
    this.connector = connector;
    this.context = context;
  }

  /**
   * Deploys a WAR.
   *
   * @param files their contents by their paths, {@code WEB-INF/web.xml} among them
   * @param prepare what the shop has at hand before its filters start
   * @throws Exception if the deployment fails
   */
  static WebApp deploy(
      Path directory,
      String contextPath,
      Map<String, String> files,
      Consumer<WebAppContext> prepare)
      throws Exception {
    files.forEach((path, content) -> write(directory.resolve(path), content));
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    WebAppContext context = new WebAppContext();
    context.setContextPath(contextPath);
    context.setWar(directory.toString());
    context.setParentLoaderPriority(true);
    context.setThrowUnavailableOnStartupException(true);
    prepare.accept(context);
    server.setHandler(context);
    WebApp app = new WebApp(server, connector, context);
    try {
      server.start();
    } catch (Exception failed) {
      app.close();
      throw failed;
    }
    return app;
  }

  /** Where the application is, without a slash at its end. */
  String url() {
    String contextPath = context.getContextPath();
    return URI.create("http://127.0.0.1:" + connector.getLocalPort())
        + (contextPath.equals("/") ? "" : contextPath);
  }

  /** Those that accept connections and wait for them are among them. */
  void limitThreadsTo(int threads) {
    ((QueuedThreadPool) server.getThreadPool()).setMaxThreads(threads);
  }

  WebAppContext context() {
    return context;
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
  }

  private static void write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
