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
  private final Price chargeAmount;
  private final Parts parts;

  private ExpectedOrder(String orderId, Price chargeAmount, Parts parts) {
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
    if (orderId.isBlank()
        || orderId.length() > MAX_ORDER_ID
        || orderId.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("An order id has 1 to 128 printable characters");
    }
    if (chargeAmount.amount().signum() == 0) {
      throw new IllegalArgumentException("Order " + orderId + ": a charge amount is more than 0");
    }
    return new ExpectedOrder(orderId, chargeAmount, new Parts());
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
    if (!total.currency().equals(chargeAmount.currency())) {
      throw new IllegalArgumentException(
          "Order " + orderId + ": charge amount and total order amount differ in currency");
    }
    return with(parts -> parts.totalOrderAmount = Optional.of(total));
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

  /** The same order, already paid by other means: nothing is charged, the buyer sees success. */
  public ExpectedOrder paidAlready() {
    return with(parts -> parts.alreadyPaid = true);
  }

  /** The shop's own id. */
  public String orderId() {
    return orderId;
  }

  /** What this checkout charges now. */
  public Price chargeAmount() {
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

  /** Whether the authorization may take up to 24 hours. */
  public boolean pendingAllowed() {
    return parts.pendingAllowed;
  }

  /** The only sessions that may pay this order; empty if the shop named none. */
  public Set<String> boundSessions() {
    return parts.boundSessions;
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
    private boolean pendingAllowed;
    private Set<String> boundSessions = Set.of();
    private String memo = "";
    private boolean alreadyPaid;

    private Parts copy() {
      Parts copy = new Parts();
      copy.intent = intent;
      copy.totalOrderAmount = totalOrderAmount;
      copy.pendingAllowed = pendingAllowed;
      copy.boundSessions = boundSessions;
      copy.memo = memo;
      copy.alreadyPaid = alreadyPaid;
      return copy;
    }
  }
}
