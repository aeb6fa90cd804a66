package io.github.payreturn;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the shop says a return should pay. Immutable; frozen in the journal when the return is
 * claimed, so a later change of the cart changes nothing.
 */
public final class ExpectedOrder {

  private static final int MAX_ORDER_ID = 128;
  private static final int MAX_MEMO = 4000;

  private final String orderId;
  private final Optional<Price> chargeAmount;
  private final Parts parts;

  private ExpectedOrder(String orderId, Optional<Price> chargeAmount, Parts parts) {
    if (orderId.isBlank()
        || orderId.length() > MAX_ORDER_ID
        || orderId.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("An order id has 1 to 128 printable characters");
    }
    this.orderId = orderId;
    this.chargeAmount = chargeAmount;
    this.parts = parts;
  }

  /**
   * An order that is charged and captured at once, the commonest case.
   *
   * @param orderId the shop's own id, 1 to 128 printable characters; also what makes two sessions
   *     compete for one payment
   * @param chargeAmount what this checkout charges now, more than 0; Amazon's {@code chargeAmount}.
   *     It has to equal the amount of the Checkout Session
   * @throws IllegalArgumentException if a value is out of its range; the message names it
   */
  public static ExpectedOrder of(String orderId, Price chargeAmount) {
    if (chargeAmount.amount().signum() == 0) {
      throw new IllegalArgumentException("Order " + orderId + ": a charge amount is more than 0");
    }
    return new ExpectedOrder(orderId, Optional.of(chargeAmount), new Parts());
  }

  /**
   * A wallet that is set up without paying anything: the buyer lets the shop charge them later.
   *
   * @param reference the shop's own id of it, for example the customer's; 1 to 128 printable
   *     characters. A customer may set up a wallet again and again, so nothing competes for it
   * @throws IllegalArgumentException if it is not such an id
   */
  public static ExpectedOrder walletSetUp(String reference) {
    return new ExpectedOrder(reference, Optional.empty(), new Parts());
  }

  /** The same order with the payment intent that the session was created with. */
  public ExpectedOrder withIntent(PaymentIntent intent) {
    return with(parts -> parts.intent = intent);
  }

  /**
   * The same order, of which {@link #chargeAmount()} is only a part; Amazon's {@code
   * totalOrderAmount}. To be given if, and only if, the session has one.
   *
   * @throws IllegalArgumentException if the currency is not that of the charge amount
   */
  public ExpectedOrder withTotalOrderAmount(Price total) {
    if (chargeAmount.filter(price -> price.currency().equals(total.currency())).isEmpty()) {
      throw new IllegalArgumentException(
          "Order " + orderId + ": a total order amount has the currency of its charge amount");
    }
    return with(parts -> parts.totalOrderAmount = Optional.of(total));
  }

  /** The same order with the address that Amazon shared; Finalize needs it for PayAndShip. */
  public ExpectedOrder withShippingAddress(Address address) {
    return with(parts -> parts.shippingAddress = Optional.of(address));
  }

  /** The same order with the address that Amazon shared; Finalize needs it for PayOnly. */
  public ExpectedOrder withBillingAddress(Address address) {
    return with(parts -> parts.billingAddress = Optional.of(address));
  }

  /**
   * The same order with the session's {@code supplementaryData}; Finalize needs it if it has one.
   */
  public ExpectedOrder withSupplementaryData(String data) {
    return with(parts -> parts.supplementaryData = Optional.of(data));
  }

  /** The same order, whose session was created with {@code canHandlePendingAuthorization}. */
  public ExpectedOrder allowingPending() {
    return with(parts -> parts.pendingAllowed = true);
  }

  /**
   * The same order, payable by this Checkout Session only, or by one of several if called several
   * times; any other is refused unseen. Whichever comes first pays; the others are not completed.
   */
  public ExpectedOrder withBoundSession(String checkoutSessionId) {
    return with(
        parts ->
            parts.boundSessions =
                Stream.concat(parts.boundSessions.stream(), Stream.of(checkoutSessionId))
                    .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * The same order, whose result only one owner may see: whoever else comes with its session id or
   * its link gets a neutral page. {@link OrderLookup#owner} has to say who a browser belongs to.
   *
   * @param ownerKey what the shop knows the buyer by, such as a customer's number or an id in the
   *     shop's own session; only a salted hash of it is kept
   */
  public ExpectedOrder withOwner(String ownerKey) {
    return with(parts -> parts.owner = Optional.of(ownerKey));
  }

  /**
   * The same order with a note of the shop's own, handed back at delivery and opaque to us. No
   * personal data: it is kept in the journal.
   *
   * @param text at most 4,000 characters
   * @throws IllegalArgumentException if it is longer
   */
  public ExpectedOrder withMemo(String text) {
    if (text.length() > MAX_MEMO) {
      throw new IllegalArgumentException(
          "Order %s: a memo has at most 4,000 characters, not %d"
              .formatted(orderId, text.length()));
    }
    return with(parts -> parts.memo = text);
  }

  /**
   * The same order, paid to another of the shop's merchant accounts than the default one.
   *
   * @param name as in the settings: {@code uk} of {@code merchant.uk.publicKeyId}. A name that is
   *     not there is a fault of the shop's: the buyer is asked to reload, and nothing is sent
   */
  public ExpectedOrder withMerchant(String name) {
    return with(parts -> parts.merchant = name);
  }

  /** The same order, already paid by other means: nothing is charged, the buyer sees success. */
  public ExpectedOrder paidAlready() {
    return with(parts -> parts.alreadyPaid = true);
  }

  /** The shop's own id. */
  public String orderId() {
    return orderId;
  }

  /** What this checkout charges now; empty where a wallet is set up. */
  public Optional<Price> chargeAmount() {
    return chargeAmount;
  }

  /** As declared; {@link PaymentIntent#AUTHORIZE_WITH_CAPTURE} unless said otherwise. */
  public PaymentIntent intent() {
    return parts.intent;
  }

  /** The whole order, where more will be charged later. */
  public Optional<Price> totalOrderAmount() {
    return parts.totalOrderAmount;
  }

  /** Where Amazon sends the goods, for Finalize only; never kept. */
  public Optional<Address> shippingAddress() {
    return parts.shippingAddress;
  }

  /** The address of the payment method, for Finalize only; never kept. */
  public Optional<Address> billingAddress() {
    return parts.billingAddress;
  }

  /** Amazon's supplementary data, for Finalize only; never kept. */
  public Optional<String> supplementaryData() {
    return parts.supplementaryData;
  }

  /** Whether the authorization may take up to 24 hours. */
  public boolean pendingAllowed() {
    return parts.pendingAllowed;
  }

  /** The only sessions that may pay this order; empty if the shop named none. */
  public Set<String> boundSessions() {
    return parts.boundSessions;
  }

  /** Who may see the result; empty if the shop named nobody. */
  public Optional<String> owner() {
    return parts.owner;
  }

  /** The merchant account that is paid; {@code default} unless said otherwise. */
  public String merchant() {
    return parts.merchant;
  }

  /** The shop's own note; empty text if none. */
  public String memo() {
    return parts.memo;
  }

  /** Whether the shop knows the order to be paid by other means. */
  public boolean alreadyPaid() {
    return parts.alreadyPaid;
  }

  private ExpectedOrder with(Consumer<Parts> change) {
    Parts changed = parts.copy();
    change.accept(changed);
    return new ExpectedOrder(orderId, chargeAmount, changed);
  }

  /** The optional parts, changed only on a fresh copy that nobody else has seen yet. */
  private static final class Parts {
    private PaymentIntent intent = PaymentIntent.AUTHORIZE_WITH_CAPTURE;
    private Optional<Price> totalOrderAmount = Optional.empty();
    private Optional<Address> shippingAddress = Optional.empty();
    private Optional<Address> billingAddress = Optional.empty();
    private Optional<String> supplementaryData = Optional.empty();
    private boolean pendingAllowed;
    private Set<String> boundSessions = Set.of();
    private Optional<String> owner = Optional.empty();
    private String memo = "";
    private String merchant = "default";
    private boolean alreadyPaid;

    private Parts copy() {
      Parts copy = new Parts();
      copy.intent = intent;
      copy.totalOrderAmount = totalOrderAmount;
      copy.shippingAddress = shippingAddress;
      copy.billingAddress = billingAddress;
      copy.supplementaryData = supplementaryData;
      copy.pendingAllowed = pendingAllowed;
      copy.boundSessions = boundSessions;
      copy.owner = owner;
      copy.memo = memo;
      copy.merchant = merchant;
      copy.alreadyPaid = alreadyPaid;
      return copy;
    }
  }
}
