/** What was called, and what was answered. */
@NullMarked
package io.github.payreturn.simulator.internal.calls;

import org.jspecify.annotations.NullMarked;
