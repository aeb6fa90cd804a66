/** What goes wrong on purpose. */
@NullMarked
package io.github.payreturn.simulator.internal.fault;

import org.jspecify.annotations.NullMarked;
