package io.github.payreturn.operations;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the people who run a shop may ask and do. Meant to stand behind the shop's own admin page:
 * who may call it is for the shop to decide, nothing here checks that.
 *
 * <p>One object serves all threads. Everything is answered from the journal, by index, whatever its
 * size; only {@link #lookNow} and {@link #buyerDetails} talk to Amazon. {@link SQLException} always
 * means that the journal's database could not be asked, and that nothing was changed unless the
 * method says otherwise.
 */
public interface Operations {

  /** No page has more. */
  int MOST_OF_A_PAGE = 500;

  /**
   * The payments that are not settled: open, in need of review, or decided but not yet taken by the
   * shop's listener. The longest waiting first.
   *
   * @param states only those that are in one of these; all if it is empty
   * @param after the {@link Page#next()} of the page before; empty for the first one
   * @param most how many, 1 to {@value #MOST_OF_A_PAGE}
   */
  Page unsettled(Set<PaymentState> states, Optional<String> after, int most) throws SQLException;

  /** How many payments are not settled, and how old the oldest of each state is. */
  Backlog backlog() throws SQLException;

  /**
   * Looks payments up by whatever an operator has at hand: a {@link Payment#id()}, an order id, the
   * shop's own order number, a Checkout Session id, a charge id, a charge permission id, or the
   * result reference in the buyer's address bar.
   *
   * @return the latest first, 20 at most; none if nothing has it
   */
  List<Payment> find(String anyId) throws SQLException;

  /**
   * Does now what recovery would do in its own time: asks Amazon what became of the payment, sends
   * it if that is due and wanted, or tells the shop's listener again. Waits for it, the setting
   * {@code deadline} at most.
   *
   * @param paymentId a {@link Payment#id()}
   * @param operator who wants it, for the log and the payment's history: a name, not an address
   */
  Looked lookNow(String paymentId, String operator) throws SQLException;

  /**
   * Decides a payment that is {@link PaymentState#NEEDS_REVIEW}. The shop's listener is told of it
   * as of any other outcome, on this thread, and again later if it throws. Nothing is refunded,
   * canceled or captured by it: that is for the operator to do at Amazon, and before.
   *
   * @param paymentId a {@link Payment#id()}
   * @param decision what is true
   * @param operator who decided, for the log and the payment's history: a name, not an address
   * @param reason why, 1 to 300 characters, for the log and the payment's history: no personal data
   * @throws IllegalArgumentException if the operator or the reason is empty or too long
   * @throws SQLException if it is not certain that the decision was written
   */
  Resolved resolve(String paymentId, Decision decision, String operator, String reason)
      throws SQLException;

  /** Was this order paid, and how do we know? Answered from the journal alone. */
  Proof proofOf(String orderId) throws SQLException;

  /**
   * What became of the payments that were claimed on one day. Claimed, less succeeded, failed,
   * superseded and open, is 0; anything else is a fault of ours.
   */
  Balance balance(LocalDate day, ZoneId zone) throws SQLException;

  /**
   * Reads from Get Charge Permission who the buyer of a paid order is. Amazon says it for 30 days.
   * Makes one call to Amazon and waits for it.
   *
   * @param paymentId a {@link Payment#id()}
   */
  BuyerDetailsAnswer buyerDetails(String paymentId) throws SQLException;
}
