package io.github.payreturn.servlet;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Failed;

/**
 * What a buyer is shown who was not charged and can try again. Called on the request's thread,
 * again on every refresh, so it must change nothing. If it throws, the built-in page is shown
 * instead.
 */
@FunctionalInterface
public interface RetryView {
  /** The answer to a buyer who was certainly not charged. */
  Answer retry(Failed payment, BuyerReturn buyer) throws Exception;
}
