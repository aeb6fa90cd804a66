package io.github.payreturn.sampleshop.launcher.panel;

import io.github.payreturn.sampleshop.launcher.ShopProcess;
import io.github.payreturn.simulator.AmazonPaySimulator;
import java.net.URI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The panel's server, on a port of its own: it has to live while the shop does not. */
public final class Panel {

  private final Server server;
  private final ServerConnector connector;
  private final AmazonPaySimulator amazon;
  private final Visits visits;

  private Panel(
      Server server, ServerConnector connector, AmazonPaySimulator amazon, Visits visits) {
    this.server = server;
    this.connector = connector;
    this.amazon = amazon;
    this.visits = visits;
  }

  /** Takes a free port; nothing is answered before {@link #show}. */
  public static Panel open(AmazonPaySimulator amazon, Visits visits) throws Exception {
    Server server = new Server();
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    connector.open();
    return new Panel(server, connector, amazon, visits);
  }

  /** Where it is. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  /** From now on it is there, for this shop. */
  public void show(ShopProcess shop, URI shopUrl) throws Exception {
    Stage stage = new Stage(amazon, visits, shop, shopUrl);
    server.setHandler(new PanelHandler(url(), stage, amazon, visits, new Journal(shopUrl)));
    server.start();
  }

  /** Not there any more. */
  public void close() throws Exception {
    server.stop();
    connector.close();
  }
}
