/** What goes in and out: requests, answers, Amazon's error shape. */
@NullMarked
package io.github.payreturn.simulator.internal.message;

import org.jspecify.annotations.NullMarked;
