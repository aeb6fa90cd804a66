package io.github.payreturn.sampleshop.order;

import static io.github.payreturn.sampleshop.database.Database.query;
import static io.github.payreturn.sampleshop.database.Database.update;

import io.github.payreturn.Succeeded;
import io.github.payreturn.sampleshop.Money;
import io.github.payreturn.sampleshop.database.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shop's orders. */
public final class OrderTable {

  private static final String SCHEMA =
      """
      CREATE TABLE IF NOT EXISTS shop_order (
        id VARCHAR(16) PRIMARY KEY,
        visitor VARCHAR(64) NOT NULL,
        plan VARCHAR(32) NOT NULL,
        state VARCHAR(32) NOT NULL,
        placed_at BIGINT NOT NULL,
        checkout_session VARCHAR(64),
        payment_level VARCHAR(32),
        charge_permission VARCHAR(64),
        charge VARCHAR(64));
      CREATE INDEX IF NOT EXISTS shop_order_visitor ON shop_order (visitor);
      CREATE INDEX IF NOT EXISTS shop_order_session ON shop_order (checkout_session);
      CREATE TABLE IF NOT EXISTS order_line (
        order_id VARCHAR(16) NOT NULL REFERENCES shop_order (id),
        position INT NOT NULL,
        product_id VARCHAR(64) NOT NULL,
        name VARCHAR(128) NOT NULL,
        quantity INT NOT NULL,
        unit_price BIGINT NOT NULL,
        currency CHAR(3) NOT NULL,
        PRIMARY KEY (order_id, position))
      """;

  private final Database database;
  private final OrderNumbers numbers = new OrderNumbers();

  private OrderTable(Database database) {
    this.database = database;
  }

  /** Makes the tables on the first start. */
  public static OrderTable createIn(Database database) {
    database.run(connection -> update(connection, SCHEMA));
    return new OrderTable(database);
  }

  /** Saves a new order that awaits payment: before the buyer leaves, so that it is never lost. */
  public Order place(String visitor, PaymentPlan plan, List<OrderLine> lines) {
    Order order =
        new Order(
            numbers.next(),
            visitor,
            plan,
            OrderState.AWAITING_PAYMENT,
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            Optional.empty(),
            Optional.empty(),
            List.copyOf(lines));
    database.run(connection -> insert(connection, order));
    return order;
  }

  /** The order with a number that may come from anywhere. */
  public Optional<Order> find(String id) {
    return select("WHERE id = ?", id).stream().findFirst();
  }

  /** The order that a checkout session is to pay. */
  public Optional<Order> ofCheckoutSession(String session) {
    return select("WHERE checkout_session = ?", session).stream().findFirst();
  }

  /** A visitor's own orders, the latest first. */
  public List<Order> ofVisitor(String visitor) {
    return select("WHERE visitor = ? ORDER BY placed_at DESC", visitor);
  }

  /** Everybody's orders, the latest first. */
  public List<Order> latest(int most) {
    return select("ORDER BY placed_at DESC LIMIT ?", most);
  }

  /** Remembers the checkout session that is to pay an order, and by which plan. */
  public void startedCheckout(Order order, String session) {
    change(
        "SET checkout_session = ?, plan = ? WHERE id = ?",
        session,
        order.plan().name(),
        order.id());
  }

  /** Marks an order paid, whatever it was before. Again makes no difference. */
  public void markPaid(String id, Payment payment) {
    change(
        "SET state = ?, payment_level = ?, charge_permission = ?, charge = ? WHERE id = ?",
        OrderState.after(payment).name(),
        payment.level().name(),
        payment.chargePermission(),
        payment.charge().orElse(null),
        id);
  }

  /**
   * Marks an order that is not paid. A paid one stays paid: what is told may be about an earlier
   * try, and may be told late.
   */
  public void mark(String id, OrderState state) {
    change("SET state = ? WHERE id = ? AND payment_level IS NULL", state.name(), id);
  }

  private void change(String what, @Nullable Object... values) {
    database.run(connection -> update(connection, "UPDATE shop_order " + what, values));
  }

  private List<Order> select(String which, Object value) {
    return database.run(
        connection ->
            query(
                connection,
                "SELECT * FROM shop_order " + which,
                row -> order(row, connection),
                value));
  }

  private static Order order(ResultSet row, Connection connection) throws SQLException {
    String id = row.getString("id");
    return new Order(
        id,
        row.getString("visitor"),
        PaymentPlan.valueOf(row.getString("plan")),
        OrderState.valueOf(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("placed_at")),
        Optional.ofNullable(row.getString("checkout_session")),
        payment(row),
        query(
            connection,
            "SELECT * FROM order_line WHERE order_id = ? ORDER BY position",
            OrderTable::line,
            id));
  }

  private static Optional<Payment> payment(ResultSet row) throws SQLException {
    String level = row.getString("payment_level");
    return level == null
        ? Optional.empty()
        : Optional.of(
            new Payment(
                Succeeded.Level.valueOf(level),
                row.getString("charge_permission"),
                Optional.ofNullable(row.getString("charge"))));
  }

  private static OrderLine line(ResultSet row) throws SQLException {
    return new OrderLine(
        row.getString("product_id"),
        row.getString("name"),
        row.getInt("quantity"),
        new Money(row.getLong("unit_price"), row.getString("currency")));
  }

  private static int insert(Connection connection, Order order) throws SQLException {
    update(
        connection,
        "INSERT INTO shop_order (id, visitor, plan, state, placed_at) VALUES (?, ?, ?, ?, ?)",
        order.id(),
        order.visitor(),
        order.plan().name(),
        order.state().name(),
        order.placedAt().toEpochMilli());
    int position = 0;
    for (OrderLine line : order.lines()) {
      update(
          connection,
          "INSERT INTO order_line VALUES (?, ?, ?, ?, ?, ?, ?)",
          order.id(),
          position++,
          line.productId(),
          line.name(),
          line.quantity(),
          line.unitPrice().minorUnits(),
          line.unitPrice().currency());
    }
    return position;
  }
}
