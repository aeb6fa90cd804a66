/**
 * The way of one return, step by step: claim, send, record, deliver, and look up what is open. Only
 * {@link io.github.payreturn.flow.CheckoutReturns} is seen from outside.
 */
@NullMarked
package io.github.payreturn.flow;

import org.jspecify.annotations.NullMarked;
