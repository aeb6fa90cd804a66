package io.github.payreturn.harness;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A real database, before each change of whose journal a node can be stopped, and whose clock shows
 * the shared time.
 */
record WatchedDatabase(Steps steps, SharedTime time) {

  DataSource around(DataSource database) {
    return wrap(
        DataSource.class,
        (proxy, method, given) -> {
          Object result = call(database, method, given);
          return result instanceof Connection connection ? around(connection) : result;
        });
  }

  private Connection around(Connection connection) {
    return wrap(
        Connection.class,
        (proxy, method, given) -> {
          Object result = call(connection, method, given);
          if (!(result instanceof PreparedStatement statement)) {
            return result instanceof Statement plain ? around(plain) : result;
          }
          Optional<JournalWrite> write = JournalWrite.of((String) given[0]);
          return write.isPresent() ? around(statement, write.get()) : result;
        });
  }

  /** Whoever asks the database what the time is gets the time that all processes share. */
  private Statement around(Statement statement) {
    return wrap(
        Statement.class,
        (proxy, method, given) ->
            given != null && given[0] instanceof String sql && sql.contains("clock_timestamp()")
                ? statement.executeQuery("select " + time.right().getEpochSecond())
                : call(statement, method, given));
  }

  private PreparedStatement around(PreparedStatement statement, JournalWrite write) {
    return wrap(
        PreparedStatement.class,
        (proxy, method, given) -> {
          if (method.getName().equals("setObject")) {
            write.bind((Integer) given[0], given[1]);
          }
          return method.getName().startsWith("execute")
              ? execute(write, () -> call(statement, method, given))
              : call(statement, method, given);
        });
  }

  private @Nullable Object execute(JournalWrite write, Execution execution) throws Throwable {
    Optional<String> order = write.order();
    if (order.isEmpty()) {
      return execution.run();
    }
    write.session().ifPresent(session -> steps.belongs(session, order.get()));
    steps.reach(order.get(), write.step());
    try {
      return execution.run();
    } finally {
      steps.written(order.get());
    }
  }

  private interface Execution {
    @Nullable Object run() throws Throwable;
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] given)
      throws Throwable {
    try {
      return method.invoke(target, given);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static <T> T wrap(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
