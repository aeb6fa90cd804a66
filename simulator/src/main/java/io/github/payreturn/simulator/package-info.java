/** Amazon Pay v2 on one's own machine: start with {@link AmazonPaySimulator}. */
@NullMarked
package io.github.payreturn.simulator;

import org.jspecify.annotations.NullMarked;
