/**
 * What a shop writes against: one {@link io.github.payreturn.OrderLookup}, one {@link
 * io.github.payreturn.PaymentListener}, and the values that they exchange with {@link
 * io.github.payreturn.flow.CheckoutReturns}.
 *
 * <p>Every value here is immutable, and nothing is ever null. Packages named {@code internal} are
 * not API.
 */
@NullMarked
package io.github.payreturn;

import org.jspecify.annotations.NullMarked;
