package io.github.payreturn.sampleshop.launcher;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The WAR in a server of its own, as a servlet container runs it. */
final class ShopServer {

  private static final String ONLY_THIS_MACHINE = "127.0.0.1";
  private static final int STOP_MILLIS = 5000;

  private final Server server = new Server();
  private final ServerConnector connector;

  ShopServer(int port, Program program, KeyFiles keys, URI amazonPay) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(ONLY_THIS_MACHINE);
    connector.setPort(port);
    server.addConnector(connector);
    server.setStopTimeout(STOP_MILLIS);
    server.setHandler(new GracefulHandler(shop(program, keys, amazonPay)));
  }

  /** Starts, and says where it can be reached. */
  URI start() throws Exception {
    server.start();
    return URI.create("http://%s:%d".formatted(ONLY_THIS_MACHINE, connector.getLocalPort()));
  }

  /** Lets requests end, for a few seconds. */
  void stop() throws Exception {
    server.stop();
  }

  /**
   * What differs from machine to machine comes from outside the WAR, as an operator would give it.
   * As context-params, so that the environment can still say otherwise.
   */
  private static WebAppContext shop(Program program, KeyFiles keys, URI amazonPay) {
    WebAppContext shop = new WebAppContext();
    shop.setContextPath("/");
    shop.setWar(program.war().toString());
    shop.setTempDirectory(program.serverDirectory().toFile());
    shop.setThrowUnavailableOnStartupException(true);
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    errors.setShowStacks(false);
    shop.setErrorHandler(errors);
    shop.setInitParameter("shop.data", keys.directory().toString());
    setting(shop, "region", "EU");
    setting(shop, "publicKeyId", KeyFiles.PUBLIC_KEY_ID);
    setting(shop, "privateKey", file(keys.privateKey()));
    setting(shop, "returnTokenKey", file(keys.returnTokenKey()));
    setting(shop, "journalFile", keys.directory().resolve("journal").toString());
    setting(shop, "serviceUrl", amazonPay.toString());
    return shop;
  }

  private static void setting(WebAppContext shop, String name, String value) {
    shop.setInitParameter("amazonpay.return." + name, value);
  }

  private static String file(Path path) {
    return "file:" + path;
  }
}
