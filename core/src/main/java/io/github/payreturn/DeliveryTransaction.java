package io.github.payreturn;

import javax.sql.DataSource;

/**
 * A transaction of the shop's own in which its {@link PaymentListener} is told of an outcome, and
 * in which the journal notes that it was told: both are committed, or neither. Without one the two
 * are committed one after the other, and a crash in between has the outcome told again.
 *
 * <p>Only for shops whose listener works in the database that carries the journal. What Amazon said
 * is committed before, in any case. One object serves all threads.
 */
public interface DeliveryTransaction {

  /**
   * Runs the work in a new transaction, whatever else runs on this thread, and commits it; rolls
   * back if the work throws.
   *
   * @throws Exception what the work threw, or why it could not be committed; the outcome is told
   *     again
   */
  void run(Work work) throws Exception;

  /**
   * Hands out connections that take part in the transaction of the thread that asks. Closing one
   * leaves the transaction as it is.
   */
  DataSource database();

  /** What is done in one transaction. */
  @FunctionalInterface
  interface Work {

    /** Does it. */
    void run() throws Exception;
  }
}
