package io.github.payreturn.sampleshop.customer;

import java.util.Optional;

/**
 * A customer's Amazon Pay, kept for later purchases: never a card, only Amazon's permission to
 * charge it.
 *
 * @param id the shop's own
 * @param checkoutSession the latest one that was started to save it
 * @param chargePermission once it is saved: what later charges are made with
 * @param name and e-mail as Amazon shared them, to greet the customer and to send receipts
 */
public record Wallet(
    String id,
    Optional<String> checkoutSession,
    Optional<String> chargePermission,
    Optional<String> name,
    Optional<String> email) {

  /** Nothing personal, whatever prints it. */
  @Override
  public String toString() {
    return "wallet " + id;
  }
}
