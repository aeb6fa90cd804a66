package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.load.Amazon;
import io.github.payreturn.benchmarks.shop.Kind;
import io.github.payreturn.benchmarks.shop.ShopProcess;
import io.github.payreturn.benchmarks.shop.ShopSpec;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shops that are compared, all at once, each in its own process.
 *
 * @param databases what is added to the names of those that have one
 */
record ReturnShops(List<ShopProcess> all, List<String> databases) implements AutoCloseable {

  static final String README = Kind.README.label();
  static final String TUNED = Kind.TUNED.label();

  private static final String ON_H2 = ", H2";
  private static final String ON_POSTGRES = ", PostgreSQL";
  private static final int SERVER_THREADS = 200;
  private static final int CONNECTIONS = 64;

  static ReturnShops start(Amazon amazon, Scale scale) throws IOException, SQLException {
    Map<String, ShopSpec> specs = new LinkedHashMap<>();
    specs.put(README, amazon.onFile(Kind.README, SERVER_THREADS, CONNECTIONS));
    specs.put(TUNED, amazon.onFile(Kind.TUNED, SERVER_THREADS, CONNECTIONS));
    specs.put(commits(ON_H2), amazon.onFile(Kind.COMMITS, SERVER_THREADS, CONNECTIONS));
    specs.put(filter(ON_H2), amazon.onFile(Kind.FILTER, SERVER_THREADS, CONNECTIONS));
    if (scale == Scale.SMALL) {
      return new ReturnShops(amazon.start(specs), List.of(ON_H2));
    }
    specs.put(commits(ON_POSTGRES), amazon.onPostgres(Kind.COMMITS, SERVER_THREADS, CONNECTIONS));
    specs.put(filter(ON_POSTGRES), amazon.onPostgres(Kind.FILTER, SERVER_THREADS, CONNECTIONS));
    return new ReturnShops(amazon.start(specs), List.of(ON_H2, ON_POSTGRES));
  }

  /** How the filter on a database is called. */
  static String filter(String database) {
    return Kind.FILTER.label() + database;
  }

  /** How the servlet with commits on a database is called. */
  static String commits(String database) {
    return Kind.COMMITS.label() + database;
  }

  @Override
  public void close() {
    all.forEach(ShopProcess::close);
  }
}
