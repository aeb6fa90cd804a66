/** What Amazon does: one class per operation. */
@NullMarked
package io.github.payreturn.simulator.internal.api;

import org.jspecify.annotations.NullMarked;
