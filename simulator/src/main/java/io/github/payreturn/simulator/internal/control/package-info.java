/** The control API and its panel: everything that the Java API can do, for everybody else. */
@NullMarked
package io.github.payreturn.simulator.internal.control;

import org.jspecify.annotations.NullMarked;
