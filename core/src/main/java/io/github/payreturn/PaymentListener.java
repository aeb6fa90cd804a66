package io.github.payreturn;

/**
 * Is told what became true about a payment, so that the shop can update its order.
 *
 * <p>Each outcome is told at least once, again and again until the method returns normally, never
 * twice at the same time for one session, and exactly once when nothing crashes; dedupe on {@link
 * Delivery#eventId()}. Called after the outcome is stored, on the buyer's request thread while the
 * buyer waits, otherwise on a thread of ours. Any exception means "deliver again": the payment
 * stands, and until the delivery succeeds the buyer reads that the order is being updated.
 *
 * <p>One object serves all threads. A method should return within a minute: after that another node
 * may think that this one died and deliver too.
 */
public interface PaymentListener {

  /** The payment is certain. Mark the order paid and keep the ids: see {@link Succeeded}. */
  void succeeded(Succeeded payment, Delivery delivery) throws Exception;

  /** Amazon accepted the payment and decides within 24 hours. Do not ship yet. */
  default void pending(Pending payment, Delivery delivery) throws Exception {}

  /** Nothing was charged. The order can be paid again. */
  default void failed(Failed payment, Delivery delivery) throws Exception {}

  /** No machine can tell what is true; a person has to look in Seller Central. Do not ship yet. */
  default void needsReview(Pending payment, Delivery delivery) throws Exception {}

  /**
   * The charge of a payment is not what the shop's intent says: for example captured, where the
   * shop declared {@link PaymentIntent#AUTHORIZE} and would capture later. Only with the setting
   * {@code verifyLevel}, at most once, after {@link #succeeded} and on a thread of ours. A shop
   * that captures while it is told of success may be told of that capture.
   *
   * @param chargeState as Get Charge has it, for example {@code Authorized} or {@code Captured}
   */
  default void levelDiffers(Succeeded payment, String chargeState) throws Exception {}
}
