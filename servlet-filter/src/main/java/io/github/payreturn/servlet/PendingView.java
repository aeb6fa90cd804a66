package io.github.payreturn.servlet;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Pending;

/**
 * What a buyer is shown while the payment is not certain: to wait, and not to pay again. Called on
 * the request's thread, again on every refresh, so it must change nothing. If it throws, the
 * built-in page is shown instead.
 */
@FunctionalInterface
public interface PendingView {
  /** The answer to a buyer whose payment is not certain yet. */
  Answer pending(Pending payment, BuyerReturn buyer) throws Exception;
}
