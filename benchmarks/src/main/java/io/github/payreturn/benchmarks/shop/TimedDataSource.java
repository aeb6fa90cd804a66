package io.github.payreturn.benchmarks.shop;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Adds up how long connections were out: from asking for one until it was given back. */
final class TimedDataSource implements DataSource {

  private final DataSource database;
  private final LongAdder nanos = new LongAdder();
  private final LongAdder uses = new LongAdder();

  TimedDataSource(DataSource database) {
    this.database = database;
  }

  long nanos() {
    return nanos.sum();
  }

  long uses() {
    return uses.sum();
  }

  @Override
  public Connection getConnection() throws SQLException {
    long asked = System.nanoTime();
    Connection connection = database.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            TimedDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              } finally {
                if (method.getName().equals("close")) {
                  nanos.add(System.nanoTime() - asked);
                  uses.increment();
                }
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("one user only");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return database.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    database.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    database.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return database.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return database.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return database.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return database.isWrapperFor(type);
  }
}
