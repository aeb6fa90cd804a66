/** Buyers who come back, and what it took to serve them. */
@NullMarked
package io.github.payreturn.benchmarks.load;

import org.jspecify.annotations.NullMarked;
