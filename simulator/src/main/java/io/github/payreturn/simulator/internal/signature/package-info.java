/** Who calls: Amazon Pay's request signatures, verified as Amazon does. */
@NullMarked
package io.github.payreturn.simulator.internal.signature;

import org.jspecify.annotations.NullMarked;
