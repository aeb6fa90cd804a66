/**
 * What a shop writes against: one {@link io.github.payreturn.OrderLookup}, one {@link
 * io.github.payreturn.PaymentListener}, and the values they exchange with {@link
 * io.github.payreturn.CheckoutReturns}.
 *
 * <p>Everything here is immutable and never null. Packages named {@code internal} are not API.
 */
@NullMarked
package io.github.payreturn;

import org.jspecify.annotations.NullMarked;
