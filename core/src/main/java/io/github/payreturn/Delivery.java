package io.github.payreturn;

import java.util.Optional;

/** How an outcome reaches the {@link PaymentListener}. Valid only during that call. */
public interface Delivery {

  /** 1 for the first attempt to deliver this outcome, 2 for the second, and so on. */
  int attempt();

  /** The same for every attempt of one outcome and different for every other: dedupe on it. */
  String eventId();

  /** The buyer, if a request of theirs is being served right now; empty in recovery. */
  Optional<BuyerReturn> buyer();

  /**
   * Who the buyer is, where Amazon says it with the completed checkout: saved wallet and mobile
   * apps. Empty in recovery, because we do not keep it; Get Charge Permission has it for 30 days.
   */
  Optional<BuyerDetails> buyerDetails();

  /** What the shop gave with {@link ExpectedOrder#withMemo}; empty text if nothing. */
  String memo();

  /**
   * Keeps the shop's own order number, which may be born only now, for the views.
   *
   * @param text at most 200 characters
   * @throws IllegalArgumentException if it is longer
   */
  void reference(String text);
}
