package io.github.payreturn.flow;

import static org.awaitility.Awaitility.await;

import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Price;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.simulator.SessionDraft;
import io.github.payreturn.testing.KeptData;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shop that expects 19.99 EUR for order 42, and time that passes when a test says so. */
abstract class ReturnsFixture {

  static final Price PRICE = Price.ofMinorUnits(1999, "EUR");
  static final ExpectedOrder ORDER = ExpectedOrder.of("42", PRICE);

  Shop shop;

  @BeforeEach
  void open(@TempDir Path directory) {
    shop = new Shop(directory);
  }

  /** Whatever a test was about, S62 holds for what is kept of it. */
  @AfterEach
  void close() throws SQLException {
    shop.database.comeBack();
    try (Shop closing = shop) {
      new KeptData(closing.database).assertQuietAboutPeople();
    }
  }

  /** A session that will be paid when it is completed, for the order. */
  String ready() {
    return expecting(ORDER, session());
  }

  SessionDraft session() {
    return shop.amazon.session().chargeAmount("19.99", "EUR");
  }

  String expecting(ExpectedOrder order, SessionDraft draft) {
    String session = draft.create();
    shop.expects(session, order);
    return session;
  }

  void later(Duration time) {
    shop.amazon.clock().advance(time);
  }

  /** Time passes, and recovery does what has come due. */
  void recoverAfter(Duration time, String session) throws SQLException {
    later(time);
    if (shop.returns.runOnce() > 0) {
      await().until(() -> isSettled(session));
    }
  }

  /** Nobody works on it or tells it. */
  boolean isSettled(String session) {
    Entry row = shop.row(session);
    return row.progress().leaseUntil() == null && row.telling().leaseUntil() == null;
  }
}
