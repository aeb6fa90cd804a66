package io.github.payreturn.internal.journal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the embedded database that stay open. The one that was given back last goes out
 * first, with its parsed statements; one on which something went wrong is not kept. Safe for any
 * number of threads.
 *
 * <p>H2's own pool rolls back before and after each use, which with {@code WRITE_DELAY=0} costs as
 * much again as reading a row.
 */
final class KeptConnections implements AutoCloseable {

  private static final int LONGEST_WAIT_SECONDS = 5;

  private final DataSource database;
  private final Semaphore free;
  private final Deque<Connection> kept = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /**
   * Opens nothing yet.
   *
   * @param most how many are out at once
   */
  KeptConnections(DataSource database, int most) {
    this.database = database;
    this.free = new Semaphore(most, true);
  }

  /** The database, with connections that are kept when they are closed. */
  DataSource dataSource() {
    return proxy(
        DataSource.class,
        (method, arguments) ->
            method.getName().equals("getConnection") && arguments == null
                ? new Loan(take()).connection()
                : method.invoke(database, arguments));
  }

  private Connection take() throws SQLException {
    awaitFree();
    try {
      if (closed) {
        throw new SQLException("The embedded journal is closed.");
      }
      Connection last = kept.pollFirst();
      return last == null || last.isClosed() ? database.getConnection() : last;
    } catch (SQLException | RuntimeException unable) {
      free.release();
      throw unable;
    }
  }

  private void awaitFree() throws SQLException {
    try {
      if (!free.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new SQLTransientConnectionException(
            "All connections to the embedded journal were in use for %d s."
                .formatted(LONGEST_WAIT_SECONDS));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while waiting for the embedded journal", stopping);
    }
  }

  /** One use of a connection, by one thread. */
  private final class Loan {
    private final Connection lent;
    private boolean broken;
    private boolean over;

    Loan(Connection lent) {
      this.lent = lent;
    }

    Connection connection() {
      return proxy(
          Connection.class,
          (method, arguments) -> {
            if (method.getName().equals("close")) {
              giveBack();
              return null;
            }
            Object result = watched(lent, method, arguments);
            return result instanceof PreparedStatement statement ? watched(statement) : result;
          });
    }

    private PreparedStatement watched(PreparedStatement statement) {
      return proxy(
          PreparedStatement.class, (method, arguments) -> watched(statement, method, arguments));
    }

    private @Nullable Object watched(Object real, Method method, Object @Nullable [] arguments)
        throws Exception {
      try {
        return method.invoke(real, arguments);
      } catch (InvocationTargetException thrown) {
        broken |=
            !(thrown.getCause() instanceof SQLException failed && Connections.isViolation(failed));
        throw thrown;
      }
    }

    private void giveBack() throws SQLException {
      if (over) {
        return;
      }
      over = true;
      try {
        if (broken || closed) {
          lent.close();
        } else {
          leaveNoTransaction();
          kept.addFirst(lent);
        }
      } finally {
        free.release();
      }
    }

    private void leaveNoTransaction() throws SQLException {
      if (!lent.getAutoCommit()) {
        lent.rollback();
        lent.setAutoCommit(true);
      }
    }
  }

  /** Those that are out are closed when they come back; there are no new ones. */
  @Override
  public void close() throws SQLException {
    closed = true;
    for (Connection idle = kept.pollFirst(); idle != null; idle = kept.pollFirst()) {
      idle.close();
    }
  }

  private interface Handler {
    @Nullable Object call(Method method, Object @Nullable [] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            KeptConnections.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return handler.call(method, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
