package io.github.payreturn.simulator.internal.traffic;

import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.internal.ledger.Environment;
import java.util.Optional;

/**
 * The size of a leaky bucket.
 *
 * @param maximum how many calls it holds
 * @param perSecond how many of them run out of it in a second
 */
record Quota(int maximum, int perSecond) {

  /** As documented; nothing for the operations that Amazon's table does not list. */
  static Optional<Quota> of(Operation operation, Environment environment) {
    boolean live = environment == Environment.LIVE;
    return switch (operation) {
      case CREATE_CHECKOUT_SESSION -> quota(live, 40, 16, 5, 1);
      case GET_CHECKOUT_SESSION -> quota(live, 40, 8, 10, 1);
      case UPDATE_CHECKOUT_SESSION -> quota(live, 20, 8, 5, 1);
      case COMPLETE, FINALIZE, CAPTURE_CHARGE -> quota(live, 20, 4, 2, 1);
      case CREATE_CHARGE, CREATE_REFUND -> quota(live, 10, 4, 2, 1);
      case GET_CHARGE, GET_REFUND -> quota(live, 20, 4, 5, 1);
      case CANCEL_CHARGE, CLOSE_CHARGE_PERMISSION -> quota(live, 10, 2, 2, 1);
      case GET_CHARGE_PERMISSION -> quota(live, 20, 4, 10, 1);
      case UPDATE_CHARGE_PERMISSION -> quota(live, 10, 2, 5, 1);
      case DELIVERY_TRACKER -> quota(live, 10, 1, 1, 1);
      case UPDATE_CHARGE, GET_BUYER -> Optional.empty();
    };
  }

  Quota tenfold() {
    return new Quota(10 * maximum, 10 * perSecond);
  }

  private static Optional<Quota> quota(
      boolean live, int maximum, int perSecond, int sandboxMaximum, int sandboxPerSecond) {
    return Optional.of(
        live ? new Quota(maximum, perSecond) : new Quota(sandboxMaximum, sandboxPerSecond));
  }
}
