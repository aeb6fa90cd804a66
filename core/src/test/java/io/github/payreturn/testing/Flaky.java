package io.github.payreturn.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A real database whose connection breaks at a statement that a test chooses. */
public final class Flaky {

  private final DataSource database;
  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
  private volatile Break how = Break.BEFORE;

  public Flaky(DataSource database) {
    this.database = database;
  }

  /** When the connection breaks. */
  public enum Break {
    /** Before the statement is executed: nothing was written. */
    BEFORE,
    /** After it was executed and committed, before its answer is there. */
    AFTER
  }

  /** The statement after so many others breaks; all others work. */
  public void breakAt(int statement, Break when) {
    how = when;
    left.set(statement);
  }

  /** Whether the chosen statement has come. */
  public boolean broke() {
    return left.get() < 0;
  }

  /** What the shop is given. */
  public DataSource dataSource() {
    return proxy(
        DataSource.class,
        (self, method, arguments) ->
            method.getName().equals("getConnection")
                ? connection(database.getConnection())
                : method.invoke(database, arguments));
  }

  private Connection connection(Connection real) {
    return proxy(
        Connection.class,
        (self, method, arguments) ->
            method.getName().equals("prepareStatement")
                ? statement((PreparedStatement) method.invoke(real, arguments))
                : method.invoke(real, arguments));
  }

  private PreparedStatement statement(PreparedStatement real) {
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          if (!method.getName().startsWith("execute") || left.getAndDecrement() != 0) {
            return method.invoke(real, arguments);
          }
          if (how == Break.AFTER) {
            method.invoke(real, arguments);
          }
          throw new SQLException("the connection is lost", "08006");
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler calls) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return calls.invoke(self, method, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
