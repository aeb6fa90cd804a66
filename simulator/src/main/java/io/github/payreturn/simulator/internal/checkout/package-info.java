/** The pages that a buyer sees. */
@NullMarked
package io.github.payreturn.simulator.internal.checkout;

import org.jspecify.annotations.NullMarked;
