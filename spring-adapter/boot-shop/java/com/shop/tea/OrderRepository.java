package com.shop.tea;

import io.github.payreturn.Succeeded;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The shop's orders, in its own database. */
@Repository
public class OrderRepository {

  private final JdbcTemplate database;

  OrderRepository(JdbcTemplate database) {
    this.database = database;
  }

  /** A new order that awaits its payment. */
  public void add(String id, String total, String currency) {
    database.update(
        "insert into shop_order (id, total, currency, state, charge_id) values (?, ?, ?, ?, '')",
        id,
        new BigDecimal(total),
        currency,
        "awaiting payment");
  }

  public Optional<Order> findById(String id) {
    return database
        .query(
            "select id, total, currency, state, charge_id from shop_order where id = ?",
            (row, number) ->
                new Order(
                    row.getString(1),
                    row.getBigDecimal(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)),
            id)
        .stream()
        .findFirst();
  }

  public void markPaid(Succeeded payment) {
    database.update(
        "update shop_order set state = 'paid', charge_id = ? where id = ?",
        payment.chargeId().orElse(""),
        payment.orderId());
  }

  public void markUnpaid(String id) {
    database.update("update shop_order set state = 'to be paid again' where id = ?", id);
  }
}
