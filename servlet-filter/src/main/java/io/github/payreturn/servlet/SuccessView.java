package io.github.payreturn.servlet;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Succeeded;

/**
 * What a buyer who paid is shown. Called on the request's thread, again on every refresh, so it
 * must change nothing. If it throws, the built-in page is shown instead.
 */
@FunctionalInterface
public interface SuccessView {
  /** The answer to a buyer whose payment is certain and known to the shop. */
  Answer success(Succeeded payment, BuyerReturn buyer) throws Exception;
}
