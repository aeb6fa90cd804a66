package io.github.payreturn.benchmarks.shop;

import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Host;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ContextResource;

/**
 * Deploys one unpacked WAR in a Tomcat that runs already, beside a database that is open already,
 * and says how long that took and how many classes it loaded.
 */
final class DeployMain {

  private static final Logger SERVER = Logger.getLogger("org.apache");

  private DeployMain() {}

  /**
   * Deploys it once.
   *
   * @param arguments the WAR's directory and the JDBC URL of its database
   */
  public static void main(String[] arguments) throws Exception {
    SERVER.setLevel(Level.SEVERE);
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory("deploy-").toString());
    tomcat.enableNaming();
    Host host = tomcat.getHost();
    tomcat.start();
    try (Connection open = DriverManager.getConnection(arguments[1], "shop", "")) {
      StandardContext context = context(Path.of(arguments[0]), arguments[1]);
      int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
      long began = System.nanoTime();
      host.addChild(context);
      double millis = (System.nanoTime() - began) / 1e6;
      if (context.getState() != LifecycleState.STARTED || open.isClosed()) {
        throw new IllegalStateException("not deployed");
      }
      int loaded = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - classes;
      System.out.println(millis + " " + loaded);
    }
    System.exit(0);
  }

  private static StandardContext context(Path war, String database) throws MalformedURLException {
    StandardContext context = new StandardContext();
    context.setPath("/shop");
    context.setName("/shop");
    context.setDocBase(war.toString());
    Path own = war.resolve(War.CONTEXT_XML);
    if (Files.exists(own)) {
      context.setConfigFile(own.toUri().toURL());
    }
    ContextConfig config = new ContextConfig();
    config.setDefaultWebXml("org/apache/catalina/startup/NO_DEFAULT_XML");
    context.addLifecycleListener(config);
    Tomcat.addServlet(context, "default", DefaultServlet.class.getName());
    context.addServletMappingDecoded("/", "default");
    ContextResource resource = new ContextResource();
    resource.setName("jdbc/shop");
    resource.setType("org.h2.jdbcx.JdbcDataSource");
    resource.setProperty("factory", "org.h2.jdbcx.JdbcDataSourceFactory");
    resource.setProperty("url", database);
    resource.setProperty("user", "shop");
    resource.setProperty("password", "");
    resource.setProperty("description", "the shop");
    resource.setProperty("loginTimeout", "0");
    context.getNamingResources().addResource(resource);
    return context;
  }
}
