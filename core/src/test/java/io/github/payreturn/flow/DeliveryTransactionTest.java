package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Delivery;
import io.github.payreturn.DeliveryTransaction;
import io.github.payreturn.Outcome;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Pending;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import io.github.payreturn.operations.Operations;
import io.github.payreturn.settings.Settings;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A shop that asks for one transaction")
class DeliveryTransactionTest extends ReturnsFixture {

  private DataSource database;
  private OneTransaction transaction;
  private CheckoutReturns returns;
  private Meanwhile meanwhile = () -> {};

  @BeforeEach
  void start(@TempDir Path directory) throws SQLException {
    database = database(directory);
    transaction = new OneTransaction(database);
    execute("create table paid (order_id varchar(64))");
    returns =
        CheckoutReturns.builder(Settings.of(shop.settings()))
            .orderLookup(shop)
            .paymentListener(new Bookkeeper())
            .deliveryTransaction(transaction)
            .dataSource(database)
            .clock(shop.amazon.clock())
            .build();
  }

  /** Where the shop and the journal keep what they know. */
  DataSource database(Path directory) throws SQLException {
    return Shop.memory(directory);
  }

  @AfterEach
  void stop() {
    returns.close();
  }

  @Test
  @DisplayName("has its work and the note of it committed together")
  void together() throws SQLException {
    assertThat(outcome(ready())).isInstanceOf(Succeeded.class);

    assertThat(count("paid")).isEqualTo(1);
    assertThat(count("amazon_pay_return where delivered = outcomes")).isEqualTo(1);
    assertThat(transaction.commits).isEqualTo(1);
  }

  @Test
  @DisplayName("P3 has neither if the commit fails, and is told again")
  void neither() throws SQLException {
    String session = ready();
    transaction.failing = Failing.BEFORE_THE_COMMIT;

    assertThat(((Pending) outcome(session)).reason()).isEqualTo(Pending.Reason.ORDER_BEING_UPDATED);
    assertThat(count("paid")).isZero();
    transaction.failing = Failing.NOT;

    assertThat(outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(count("paid")).isEqualTo(1);
  }

  @Test
  @DisplayName("P3 is not told again if the commit throws that was one all the same")
  void uncertainCommit() throws SQLException {
    String session = ready();
    transaction.failing = Failing.AFTER_THE_COMMIT;

    outcome(session);
    transaction.failing = Failing.NOT;

    assertThat(outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(count("paid")).isEqualTo(1);
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisplayName("P3 is told of every outcome once, though its row is changed while it is told")
  void changedMeanwhile() throws SQLException {
    String session = ready();
    meanwhile =
        () -> {
          meanwhile = () -> {};
          Operations operations = returns.operations();
          operations.lookNow(operations.find(session).get(0).id(), "Kim");
        };

    outcome(session);

    assertThat(outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(count("paid")).isEqualTo(1);
  }

  /** What somebody else does while the shop's transaction runs. */
  private interface Meanwhile {
    void happens() throws SQLException;
  }

  private enum Failing {
    NOT,
    BEFORE_THE_COMMIT,
    AFTER_THE_COMMIT
  }

  /** What a transaction manager does, for one thread. */
  private static final class OneTransaction implements DeliveryTransaction {

    private final DataSource database;
    private final AtomicReference<Connection> current = new AtomicReference<>();
    private Failing failing = Failing.NOT;
    private int commits;

    OneTransaction(DataSource database) {
      this.database = database;
    }

    @Override
    public void run(Work work) throws Exception {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        current.set(connection);
        work.run();
        if (failing == Failing.BEFORE_THE_COMMIT) {
          connection.rollback();
          throw new SQLException("the commit failed");
        }
        connection.commit();
        commits++;
        if (failing == Failing.AFTER_THE_COMMIT) {
          throw new SQLException("the answer to the commit was lost");
        }
      }
    }

    Connection connection() {
      return Objects.requireNonNull(current.get(), "no transaction runs");
    }

    @Override
    public DataSource database() {
      return proxy(DataSource.class, (ignored, method, arguments) -> unclosed(connection()));
    }

    /** The transaction's own connection, which only the transaction closes. */
    private static Connection unclosed(Connection connection) {
      return proxy(
          Connection.class,
          (ignored, method, arguments) ->
              method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
      return type.cast(
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
  }

  private Outcome outcome(String session) {
    Request request = Request.with(CheckoutReturns.SESSION_PARAMETER, session);
    return ((ReturnResult.Shown) returns.arrive(ReturnKind.COMPLETE, request)).outcome();
  }

  /** Takes part in the transaction. */
  private final class Bookkeeper implements PaymentListener {

    @Override
    public void succeeded(Succeeded payment, Delivery delivery) throws SQLException {
      try (Statement statement = transaction.connection().createStatement()) {
        statement.execute("insert into paid values ('" + payment.orderId() + "')");
        // Some databases show a transaction for ever what it saw first.
        statement.executeQuery("select count(*) from amazon_pay_return").close();
      }
      meanwhile.happens();
    }
  }

  private int count(String from) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from " + from)) {
      count.next();
      return count.getInt(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
