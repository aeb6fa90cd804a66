package io.github.payreturn.benchmarks.shop;

import com.amazon.pay.api.PayConfiguration;
import com.amazon.pay.api.RequestConfig;
import com.amazon.pay.api.WebstoreClient;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import com.amazon.pay.api.types.Environment;
import com.amazon.pay.api.types.Region;
import io.github.payreturn.simulator.sdk.SimulatorClient;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;

/** A shop in Tomcat, in a process of its own. It ends when its standard input does. */
final class ShopMain {

  /** Where buyers come back. */
  static final String RETURN = "/return";

  /** What the filter forwards to. */
  static final String THANKS = "/thanks";

  /** Any other page of the shop. */
  static final String OTHER_PAGE = "/page";

  static final String STATS = "/stats";

  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_MILLIS = 8_000;

  private final ShopSpec spec;
  private final Orders orders = new Orders();
  private final TimedDataSource database;
  private final BusyThreads threads = new BusyThreads();

  private ShopMain(ShopSpec spec) {
    this.spec = spec;
    this.database = new TimedDataSource(Databases.of(spec));
  }

  public static void main(String[] arguments) throws Exception {
    new ShopMain(ShopSpec.parse(arguments[0])).run();
  }

  private void run() throws LifecycleException, IOException {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory("shop-").toString());
    Connector connector = new Connector();
    connector.setPort(0);
    connector.setProperty("address", "127.0.0.1");
    connector.setProperty("maxThreads", String.valueOf(spec.threads()));
    tomcat.setConnector(connector);
    Context context = tomcat.addContext("", null);
    // As every WAR has it: filters are asked for a path only if some servlet takes it.
    Tomcat.addServlet(context, "default", DefaultServlet.class.getName());
    context.addServletMappingDecoded("/", "default");
    context.addServletContainerInitializer((classes, application) -> install(application), null);
    tomcat.start();
    Executor executor = connector.getProtocolHandler().getExecutor();
    threads.watch(((ThreadPoolExecutor) executor)::getActiveCount);
    System.out.println("http://127.0.0.1:" + connector.getLocalPort());
    while (System.in.read() >= 0) {
      // until whoever measures has gone
    }
    tomcat.stop();
    System.exit(0);
  }

  private void install(ServletContext application) throws ServletException {
    servlet(application, STATS, new StatsServlet(orders, database, threads));
    servlet(application, OTHER_PAGE, new PageServlet());
    try {
      switch (spec.kind()) {
        case FILTER -> {
          FilterShop.install(spec, orders, database, application);
          servlet(application, THANKS, new ThanksServlet());
        }
        case README -> servlet(application, RETURN, new SdkServlet(client(readme()), orders));
        case TUNED -> servlet(application, RETURN, new SdkServlet(client(tuned()), orders));
        case COMMITS ->
            servlet(
                application,
                RETURN,
                new CommittingServlet(client(tuned()), orders, new PaymentTable(database)));
      }
    } catch (AmazonPayClientException | SQLException | IOException failed) {
      throw new ServletException(failed);
    }
  }

  private WebstoreClient client(PayConfiguration configuration) {
    return SimulatorClient.of(configuration, URI.create(spec.amazonUrl()));
  }

  /** As the README of the SDK shows it. */
  private PayConfiguration readme() throws AmazonPayClientException, IOException {
    return new PayConfiguration()
        .setPublicKeyId(spec.publicKeyId())
        .setRegion(Region.NA)
        .setPrivateKey(Files.readString(Path.of(spec.keyFile())).toCharArray())
        .setEnvironment(Environment.SANDBOX);
  }

  /** With time-outs, without retries that sleep, and with as many connections as the filter has. */
  private PayConfiguration tuned() throws AmazonPayClientException, IOException {
    return readme()
        .setMaxRetries(0)
        .setClientConnections(spec.connections())
        .setRequestConfig(new RequestConfig(CONNECT_MILLIS, READ_MILLIS, CONNECT_MILLIS));
  }

  private static void servlet(ServletContext application, String path, HttpServlet servlet) {
    ServletRegistration.Dynamic registration = application.addServlet(path, servlet);
    registration.addMapping(path);
  }

  /** Another page of the shop, which has nothing to do with payments. */
  private static final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Pages.write("Shoes", "Brown, size 42.", response);
    }
  }

  /** The page that the filter forwards to. */
  private static final class ThanksServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Map<?, ?> payment = (Map<?, ?>) request.getAttribute("amazonPay");
      Pages.thanks(String.valueOf(payment.get("orderId")), response);
    }
  }
}
