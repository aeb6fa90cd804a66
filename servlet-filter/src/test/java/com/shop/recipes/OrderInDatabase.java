package com.shop.recipes;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.Price;
import jakarta.servlet.ServletContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

public final class OrderInDatabase implements OrderLookup {
  private static final String SELECT =
      "SELECT id, total, currency, paid FROM orders WHERE checkout_session_id = ?";
  private final DataSource database;

  public OrderInDatabase(ServletContext shop) {
    database = (DataSource) shop.getAttribute("database");
  }

  /** By the session id, which the shop wrote into the order when it created the session. */
  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, buyer.checkoutSessionId().orElse(""));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(order(row)) : Optional.empty();
      }
    }
  }

  private static ExpectedOrder order(ResultSet row) throws SQLException {
    Price total = Price.of(row.getBigDecimal("total"), row.getString("currency"));
    ExpectedOrder order = ExpectedOrder.of(row.getString("id"), total);
    return row.getBoolean("paid") ? order.paidAlready() : order;
  }
}
