package io.github.payreturn.benchmarks.shop;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Tells {@link Stats} to whoever measures. */
final class StatsServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private final transient Orders orders;
  private final transient TimedDataSource database;
  private final transient BusyThreads threads;
  private final transient JsonMapper json = new JsonMapper();

  StatsServlet(Orders orders, TimedDataSource database, BusyThreads threads) {
    this.orders = orders;
    this.database = database;
    this.threads = threads;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean collect = request.getParameter("collect") != null;
    if (collect) {
      System.gc();
    }
    Stats stats =
        new Stats(
            orders.paid(),
            threads.most(),
            database.nanos(),
            database.uses(),
            ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
            collect ? ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() : 0);
    threads.reset();
    response.setContentType("application/json");
    json.writeValue(response.getOutputStream(), stats);
  }
}
