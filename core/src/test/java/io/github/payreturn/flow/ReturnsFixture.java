package io.github.payreturn.flow;

import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Price;
import io.github.payreturn.simulator.SessionDraft;
import java.nio.file.Path;
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

  @AfterEach
  void close() {
    shop.close();
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
}
