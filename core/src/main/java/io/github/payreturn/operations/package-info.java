/**
 * What the people who run a shop may ask and do. {@link io.github.payreturn.operations.Operations}
 * is meant to stand behind the shop's own admin page; {@link
 * io.github.payreturn.operations.OperationsListener} hears of alarms and numbers.
 */
@NullMarked
package io.github.payreturn.operations;

import org.jspecify.annotations.NullMarked;
