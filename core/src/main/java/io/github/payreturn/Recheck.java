package io.github.payreturn;

import java.util.Optional;

/** The shop's answer to: is this order, whose payment had to be put off, still to be paid? */
public sealed interface Recheck {

  /**
   * It is: its payment may be sent although its buyer waits no longer.
   *
   * @param order as the shop expects it now. Needed only where the checkout is finalized, because
   *     its addresses are not kept; the payment is sent only if it says the same as before
   */
  record Wanted(Optional<ExpectedOrder> order) implements Recheck {}

  /** It is not, for example because the cart is gone: nothing more is sent for it. */
  record NotWanted() implements Recheck {}

  /**
   * The shop cannot tell. Its payment is sent within the setting {@code sendWithin} of the return,
   * 15 minutes unless it says otherwise, and not later.
   */
  record Unknown() implements Recheck {}
}
