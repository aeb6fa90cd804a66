package io.github.payreturn.operations;

import java.time.Duration;

/**
 * Hears what a monitoring system wants to know: numbers for counters and timers, and alarms for
 * people. No method gets anything personal, a session id or an order id that could become a label.
 *
 * <p>Called on our threads and on buyers' request threads, many at a time: return at once and do
 * not block. What a method throws is logged once and otherwise ignored.
 */
public interface OperationsListener {

  /**
   * A call to Amazon ended.
   *
   * @param merchant for which merchant account
   * @param operation for example {@code COMPLETE}, {@code GET_CHECKOUT_SESSION}
   * @param status the HTTP status; 0 if there was no answer, -1 if it certainly was never sent
   * @param time how long it took
   */
  default void called(String merchant, String operation, int status, Duration time) {}

  /**
   * A payment reached another state.
   *
   * @param merchant for which merchant account
   * @param state which
   * @param age since its buyer came back
   */
  default void reached(String merchant, PaymentState state, Duration age) {}

  /**
   * The shop's {@code PaymentListener} took an outcome, or threw.
   *
   * @param taken whether it took it
   * @param time how long it took
   */
  default void told(boolean taken, Duration time) {}

  /** The backlog was counted: once a minute on each node, where recovery runs. */
  default void counted(Backlog backlog) {}

  /** Something needs a person. Also logged, as an error. */
  default void alarm(Alarm alarm) {}
}
