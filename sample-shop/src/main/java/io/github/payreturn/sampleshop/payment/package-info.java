/**
 * How the shop is paid: {@link io.github.payreturn.sampleshop.payment.AmazonCheckout} sends buyers
 * to Amazon Pay, {@link io.github.payreturn.sampleshop.payment.AmazonPayments} is all that the
 * filter asks for when they come back.
 */
@NullMarked
package io.github.payreturn.sampleshop.payment;

import org.jspecify.annotations.NullMarked;
