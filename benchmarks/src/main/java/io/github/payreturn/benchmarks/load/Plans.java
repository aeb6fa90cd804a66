package io.github.payreturn.benchmarks.load;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database that explains each statement before it runs it. Used by one thread. */
public final class Plans {

  private final DataSource database;
  private String last = "";

  public Plans(DataSource database) {
    this.database = database;
  }

  /** How the latest statement was answered, without its values and costs. */
  public String last() {
    return last.replaceAll("'[^']*'|\\b\\d+\\b", "?");
  }

  /** The database. */
  public DataSource explaining() {
    return proxy(
        DataSource.class,
        (method, arguments) ->
            method.getName().equals("getConnection")
                ? explaining(database.getConnection())
                : method.invoke(database, arguments));
  }

  private Connection explaining(Connection connection) throws SQLException {
    String explain =
        connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
            ? "explain (costs off) "
            : "explain ";
    return proxy(
        Connection.class,
        (method, arguments) ->
            method.getName().equals("prepareStatement")
                ? explaining(connection, (String) arguments[0], explain)
                : method.invoke(connection, arguments));
  }

  private PreparedStatement explaining(Connection connection, String sql, String explain)
      throws SQLException {
    PreparedStatement real = connection.prepareStatement(sql);
    PreparedStatement plan = connection.prepareStatement(explain + sql);
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().startsWith("set")) {
            method.invoke(plan, arguments);
          } else if (method.getName().startsWith("execute")) {
            last = text(plan);
          }
          return method.invoke(real, arguments);
        });
  }

  private static String text(PreparedStatement plan) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (ResultSet lines = plan.executeQuery()) {
      while (lines.next()) {
        text.append(lines.getString(1)).append('\n');
      }
    }
    return text.toString();
  }

  private interface Call {
    @Nullable Object on(Method method, Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return call.on(method, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
