/** Our durable record: one row per Checkout Session, in the shop's own database. */
@NullMarked
package io.github.payreturn.internal.journal;

import org.jspecify.annotations.NullMarked;
