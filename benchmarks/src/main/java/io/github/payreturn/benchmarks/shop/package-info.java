/**
 * The shops that are measured: ours, and those that a shop would write itself. Each in a process of
 * its own.
 */
@NullMarked
package io.github.payreturn.benchmarks.shop;

import org.jspecify.annotations.NullMarked;
