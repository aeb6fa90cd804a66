package io.github.payreturn.operations;

import java.util.Optional;

/** What an operator found out about a payment that no machine could judge. */
public sealed interface Decision {

  /**
   * The money was obtained: the order counts as paid.
   *
   * @param chargePermissionId as Seller Central shows it; empty if the payment has it already
   * @param chargeId likewise; empty if the payment has it already, or nothing was charged
   */
  record Paid(Optional<String> chargePermissionId, Optional<String> chargeId) implements Decision {

    /** With the ids that the payment has already. */
    public Paid() {
      this(Optional.empty(), Optional.empty());
    }
  }

  /**
   * Nothing is charged, or everything was given back: the order can be paid again by another
   * checkout.
   */
  record NotPaid() implements Decision {}
}
