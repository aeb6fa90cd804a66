package io.github.payreturn;

import java.util.Optional;

/**
 * The shop's answer to: which order does this return pay, and how much is it? The one interface
 * that every host implements.
 *
 * <p>Amounts, currency and order id come from here alone, never from the URL. One object serves all
 * requests at once and must be safe for use by many threads.
 */
public interface OrderLookup {

  /**
   * Finds the order that a return is about to pay. Called on the request's own thread, once for
   * each session that is not yet known; a known session is answered from the journal, because by
   * then the cart may be gone.
   *
   * @return what Amazon should charge; empty if this buyer has no such order, in which case nothing
   *     is charged and nothing is revealed
   * @throws Exception if the shop cannot check right now; nothing is charged, the buyer is asked to
   *     reload in a moment
   */
  Optional<ExpectedOrder> findOrder(BuyerReturn buyer) throws Exception;

  /**
   * Says who a browser belongs to, for orders that have an {@link ExpectedOrder#withOwner owner}:
   * asked on the request's own thread, whenever somebody comes back for one of them or looks at its
   * result again.
   *
   * @return the same text as the order's owner, if it is the same buyer; empty if nobody is known
   * @throws Exception if the shop cannot check right now; nothing is shown or charged
   */
  default Optional<String> owner(BuyerReturn buyer) throws Exception {
    return Optional.empty();
  }

  /**
   * Says whether an order is still to be paid, before its payment is sent while no buyer waits for
   * it: Amazon could not be reached, or had no time, when they came back. Called on a thread of
   * ours, perhaps more than once for one order. Also asked before a payment is sent again that
   * Amazon twice said nothing came of.
   *
   * @param orderId of the {@link ExpectedOrder}
   * @param memo what {@link ExpectedOrder#withMemo} gave; empty text if nothing
   * @throws Exception if the shop cannot say, which is the same as {@link Recheck.Unknown}
   */
  default Recheck recheck(String orderId, String memo) throws Exception {
    return new Recheck.Unknown();
  }
}
