/** Clients that call the simulator as a shop does. */
@NullMarked
package io.github.payreturn.simulator.support;

import org.jspecify.annotations.NullMarked;
