/** What is measured, one class for each question. */
@NullMarked
package io.github.payreturn.benchmarks.chapter;

import org.jspecify.annotations.NullMarked;
