package io.github.payreturn.spring.boot;

import io.github.payreturn.operations.Backlog;
import io.github.payreturn.operations.PaymentState;
import io.github.payreturn.servlet.AmazonPayReturns;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a health check says of the returns, in either generation of Boot. It asks the journal and
 * nobody else: Amazon's troubles are no reason to restart a shop, and old payments need a person.
 *
 * @param details for whoever may see them
 */
record ReturnHealth(Map<String, Object> details) {

  /**
   * Asks.
   *
   * @throws SQLException if the journal cannot be reached, which is what makes it unhealthy
   */
  static ReturnHealth of(AmazonPayReturns returns) throws SQLException {
    Backlog backlog = returns.operations().backlog();
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("unsettled", backlog.count());
    details.put("oldest", backlog.age().map(Duration::toString).orElse("none"));
    details.put("unresolved", backlog.count(PaymentState.UNRESOLVED));
    details.put(
        "oldestUnresolved",
        backlog.age(PaymentState.UNRESOLVED).map(Duration::toString).orElse("none"));
    details.put("needsReview", backlog.count(PaymentState.NEEDS_REVIEW));
    details.put("lastRecovery", returns.lastRecovery().map(Instant::toString).orElse("none yet"));
    return new ReturnHealth(details);
  }
}
