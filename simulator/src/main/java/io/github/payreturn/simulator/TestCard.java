package io.github.payreturn.simulator;

/**
 * The payment instruments in the wallet of a sandbox buyer: what happens depends on the card.
 *
 * <p>Source: Amazon Pay's page "sandbox simulations".
 */
public enum TestCard {
  /** Pays. */
  VISA_1111("Visa", "1111", "Payment succeeds"),
  /** Pays. */
  AMEX_0005("Amex", "0005", "Payment succeeds"),
  /** Pays. */
  MASTERCARD_4444("Mastercard", "4444", "Payment succeeds"),
  /** Pays. */
  DISCOVER_9424("Discover", "9424", "Payment succeeds"),
  /** Pays. */
  JCB_0000("JCB", "0000", "Payment succeeds"),
  /** The session is canceled as if the buyer had done so. */
  CANCELS_3064("Visa", "3064", "Checkout is canceled (BuyerCanceled)"),
  /** The session is canceled because the payment is declined. */
  DECLINES_3434("Visa", "3434", "Payment is declined (Declined)"),
  /** The authorization is pending for 30 seconds, then succeeds. */
  PENDS_THEN_AUTHORIZES_0701("Visa", "0701", "Payment is pending, then succeeds"),
  /** The authorization is pending for 30 seconds, then is declined. */
  PENDS_THEN_DECLINES_4354("Visa", "4354", "Payment is pending, then is declined");

  private final String brand;
  private final String lastFour;
  private final String effect;

  TestCard(String brand, String lastFour, String effect) {
    this.brand = brand;
    this.lastFour = lastFour;
    this.effect = effect;
  }

  /** As in {@code paymentPreferences}: for example {@code Visa ****1111 (Amazon Pay)}. */
  public String paymentDescriptor() {
    return brand + " ****" + lastFour + " (Amazon Pay)";
  }

  /** What happens, in words for a person. */
  public String effect() {
    return effect;
  }
}
