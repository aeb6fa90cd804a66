/** Measurements. */
@NullMarked
package io.github.payreturn.benchmarks;

import org.jspecify.annotations.NullMarked;
