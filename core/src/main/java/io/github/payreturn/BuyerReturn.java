package io.github.payreturn;

import java.util.Optional;

/**
 * A buyer who came back from Amazon Pay: the request, with what could be verified about it.
 *
 * <p>Coming back proves nothing about payment, and every parameter is untrusted; only {@link
 * #orderId()} is authenticated, by the signed token that the shop put into its return URL.
 */
public interface BuyerReturn extends ReturnRequest {

  /** At which kind of endpoint they came back. */
  ReturnKind kind();

  /**
   * Amazon's {@code checkoutSessionId}, lower case, already checked to have the shape of one.
   * Always there in {@link OrderLookup#findOrder}; empty where a view shows a result again or a
   * checkout was canceled, because the address bar no longer carries it.
   */
  Optional<String> checkoutSessionId();

  /** The order id of the signed return token; empty if the return URL carries none. */
  Optional<String> orderId();
}
