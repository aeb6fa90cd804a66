/** How many calls Amazon takes at a time. */
@NullMarked
package io.github.payreturn.simulator.internal.traffic;

import org.jspecify.annotations.NullMarked;
