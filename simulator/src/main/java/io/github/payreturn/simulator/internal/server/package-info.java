/** The one place that knows Jetty. */
@NullMarked
package io.github.payreturn.simulator.internal.server;

import org.jspecify.annotations.NullMarked;
