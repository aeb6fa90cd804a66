package io.github.payreturn;

import java.util.List;
import java.util.Optional;

/**
 * Who the buyer is, as far as Amazon says it with a completed checkout: for a saved wallet and for
 * mobile apps. Handed over once and kept nowhere of ours; keep what you need.
 *
 * @param buyerId the same for every purchase of this buyer at this merchant
 * @param name as the sign-in scopes allow
 * @param email as the sign-in scopes allow
 * @param phoneNumber as the sign-in scopes allow
 * @param shippingAddress where they have things sent
 * @param billingAddress the one of their payment method
 * @param paymentDescriptor what they pay with, as Amazon words it: {@code Visa ****1111}
 * @param primeMembershipTypes for example {@code PRIME_GENERAL_US}; none if Amazon does not say
 */
public record BuyerDetails(
    String buyerId,
    Optional<String> name,
    Optional<String> email,
    Optional<String> phoneNumber,
    Optional<Address> shippingAddress,
    Optional<Address> billingAddress,
    Optional<String> paymentDescriptor,
    List<String> primeMembershipTypes) {

  public BuyerDetails {
    primeMembershipTypes = List.copyOf(primeMembershipTypes);
  }

  /** Nothing personal, whatever prints it. */
  @Override
  public String toString() {
    return "the buyer's details";
  }
}
