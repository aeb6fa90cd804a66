package io.github.payreturn.simulator.internal.ledger;

import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.TestCard;
import java.time.Duration;
import java.util.Optional;

/**
 * What paying will lead to.
 *
 * @param reasonCode of a refusal or a cancellation
 * @param resolution how a pending authorization ends by itself, if it does
 */
public record Effect(Kind kind, Optional<String> reasonCode, Optional<Resolution> resolution) {
  /** How it goes. */
  public enum Kind {
    SUCCEEDS,
    /** Complete answers 422 with the reason code; the session is declined. */
    REFUSED,
    /** The session is canceled for that reason. */
    CANCELS,
    /** The charge is decided later. */
    PENDS
  }

  /** What becomes of a pending charge, and how long that takes. */
  public record Resolution(ChargeState state, Optional<String> reasonCode, Duration after) {
    /** Of a capture that takes a while. */
    public static final Resolution CAPTURED =
        new Resolution(ChargeState.CAPTURED, Optional.empty(), CARD_DELAY);

    private static final Duration PENDING_AT_MOST = Duration.ofHours(24);

    /** What becomes of an authorization that nobody decides. */
    public static Resolution undecided(Books books) {
      return books.assume(Assumption.UNDECIDED_CHARGE_IS_CANCELED)
          ? new Resolution(ChargeState.CANCELED, Optional.of("AmazonCanceled"), PENDING_AT_MOST)
          : new Resolution(
              ChargeState.DECLINED, Optional.of("TransactionTimedOut"), PENDING_AT_MOST);
    }
  }

  private static final Duration CARD_DELAY = Duration.ofSeconds(30);

  public static Effect succeeds() {
    return new Effect(Kind.SUCCEEDS, Optional.empty(), Optional.empty());
  }

  public static Effect refused(String reasonCode) {
    return new Effect(Kind.REFUSED, Optional.of(reasonCode), Optional.empty());
  }

  public static Effect cancels(String reasonCode) {
    return new Effect(Kind.CANCELS, Optional.of(reasonCode), Optional.empty());
  }

  /** Pending until somebody decides it, at most for a day. */
  public static Effect pends() {
    return new Effect(Kind.PENDS, Optional.empty(), Optional.empty());
  }

  public static Effect of(TestCard card) {
    return switch (card) {
      case VISA_1111, AMEX_0005, MASTERCARD_4444, DISCOVER_9424, JCB_0000 -> succeeds();
      case CANCELS_3064 -> cancels("BuyerCanceled");
      case DECLINES_3434 -> cancels("Declined");
      case PENDS_THEN_AUTHORIZES_0701 -> resolves(ChargeState.AUTHORIZED, Optional.empty());
      case PENDS_THEN_DECLINES_4354 -> resolves(ChargeState.DECLINED, Optional.of("HardDeclined"));
    };
  }

  /** Pending, and decided by itself after 30 seconds. */
  public static Effect resolves(ChargeState state, Optional<String> reasonCode) {
    Resolution resolution = new Resolution(state, reasonCode, CARD_DELAY);
    return new Effect(Kind.PENDS, Optional.empty(), Optional.of(resolution));
  }
}
