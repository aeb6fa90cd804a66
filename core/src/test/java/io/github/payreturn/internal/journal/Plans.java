package io.github.payreturn.internal.journal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database that explains each statement before it runs it. Used by one thread. */
final class Plans {

  private final Map<String, String> plans = new LinkedHashMap<>();
  private final Map<String, Long> micros = new LinkedHashMap<>();
  private final DataSource database;

  Plans(DataSource database) {
    this.database = database;
  }

  /** How each statement was answered, by its text. */
  Map<String, String> plans() {
    return plans;
  }

  /** For the reader who wants to see them, and how long each statement took. */
  void writeTo(Path report) throws IOException {
    Files.createDirectories(report.getParent());
    List<String> lines = new ArrayList<>();
    plans.forEach(
        (sql, plan) ->
            lines.add("%s%n  took %d us%n%s".formatted(sql, micros.get(sql), plan.indent(2))));
    Files.write(report, lines);
  }

  DataSource explaining() {
    return proxy(
        DataSource.class,
        (method, arguments) ->
            method.getName().equals("getConnection")
                ? explaining(database.getConnection())
                : method.invoke(database, arguments));
  }

  private Connection explaining(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) ->
            method.getName().equals("prepareStatement") && !isInsert(arguments[0])
                ? explaining(connection, (String) arguments[0])
                : method.invoke(connection, arguments));
  }

  private PreparedStatement explaining(Connection connection, String sql) throws SQLException {
    PreparedStatement real = connection.prepareStatement(sql);
    PreparedStatement plan = connection.prepareStatement("explain " + sql);
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().startsWith("set")) {
            method.invoke(plan, arguments);
          } else if (method.getName().startsWith("execute")) {
            plans.put(sql, text(plan));
            return timed(sql, () -> method.invoke(real, arguments));
          }
          return method.invoke(real, arguments);
        });
  }

  private @Nullable Object timed(String sql, Callable<@Nullable Object> execution)
      throws Exception {
    long began = System.nanoTime();
    try {
      return execution.call();
    } finally {
      micros.put(sql, (System.nanoTime() - began) / 1000);
    }
  }

  private static String text(PreparedStatement plan) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (ResultSet lines = plan.executeQuery()) {
      int columns = lines.getMetaData().getColumnCount();
      while (lines.next()) {
        for (int column = 1; column <= columns; column++) {
          text.append(lines.getString(column)).append(column < columns ? " | " : "\n");
        }
      }
    }
    return text.toString();
  }

  private static boolean isInsert(Object sql) {
    return sql.toString().startsWith("insert");
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
