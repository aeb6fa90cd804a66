package io.github.payreturn;

import java.util.Arrays;
import java.util.Optional;

/** What a buyer agreed to: Amazon's {@code chargePermissionType}. */
public enum ChargePermissionType {
  /** This order. */
  ONE_TIME("OneTime"),
  /** Charges that come again. */
  RECURRING("Recurring"),
  /** Later orders too: the payment method is on file. */
  PAYMENT_METHOD_ON_FILE("PaymentMethodOnFile");

  private final String amazonName;

  ChargePermissionType(String amazonName) {
    this.amazonName = amazonName;
  }

  /** The type of that name in Amazon's API; empty for one that is not known yet. */
  public static Optional<ChargePermissionType> named(String amazonName) {
    return Arrays.stream(values()).filter(type -> type.amazonName.equals(amazonName)).findFirst();
  }
}
