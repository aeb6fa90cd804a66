package io.github.payreturn.sampleshop.launcher.server;

import java.net.URI;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.plus.jndi.Resource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The WAR in a server of its own, as a servlet container runs it. */
public final class ShopServer {

  private static final String ONLY_THIS_MACHINE = "127.0.0.1";
  private static final int STOP_MILLIS = 5000;

  private final ServerConnector connector;
  private final ShopDatabase database;

  private ShopServer(ServerConnector connector, ShopDatabase database) {
    this.connector = connector;
    this.database = database;
  }

  /**
   * Starts it.
   *
   * @param plan what it runs, and where
   * @param around something that sees every request first
   * @throws Exception if it does not start; nothing runs then
   */
  public static ShopServer start(Plan plan, UnaryOperator<Handler> around) throws Exception {
    ShopDatabase database = ShopDatabase.open(plan.data(), plan.database());
    Server server = new Server();
    try {
      HttpConfiguration http = new HttpConfiguration();
      http.setSendServerVersion(false);
      ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
      connector.setHost(ONLY_THIS_MACHINE);
      connector.setPort(plan.port());
      server.addConnector(connector);
      server.setStopTimeout(STOP_MILLIS);
      server.setHandler(new GracefulHandler(around.apply(shop(plan, database))));
      server.start();
      return new ShopServer(connector, database);
    } catch (Exception failed) {
      server.stop();
      database.close();
      throw failed;
    }
  }

  /** Where it can be reached. */
  public URI url() {
    return URI.create("http://%s:%s".formatted(ONLY_THIS_MACHINE, connector.getLocalPort()));
  }

  /** Lets requests end, for a few seconds. */
  public void stop() throws Exception {
    connector.getServer().stop();
    database.close();
  }

  /**
   * What differs from machine to machine comes from outside the WAR, as an operator would give it.
   * As context-params, so that the environment can still say otherwise.
   */
  private static WebAppContext shop(Plan plan, ShopDatabase database) throws Exception {
    WebAppContext shop = new WebAppContext();
    shop.setContextPath("/");
    shop.setWar(plan.war().toString());
    shop.setTempDirectory(plan.scratch().toFile());
    shop.setThrowUnavailableOnStartupException(true);
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    errors.setShowStacks(false);
    shop.setErrorHandler(errors);
    new Resource(shop, "jdbc/shop", database.source());
    plan.settings().forEach(shop::setInitParameter);
    return shop;
  }
}
