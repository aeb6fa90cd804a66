/** What is too small for a clock: measured by JMH. */
@NullMarked
package io.github.payreturn.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
