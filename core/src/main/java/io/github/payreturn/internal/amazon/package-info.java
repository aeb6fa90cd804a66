/**
 * The Amazon Pay gateway: one narrow interface, the SDK and its traps behind it, and the table that
 * says what each answer means. The only place that knows {@code com.amazon.pay} and {@code
 * org.json}.
 */
@NullMarked
package io.github.payreturn.internal.amazon;

import org.jspecify.annotations.NullMarked;
