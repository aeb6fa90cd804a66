/**
 * Amazon's own Java SDK, pointed at a simulator. Needs the SDK, which is an optional dependency.
 */
@NullMarked
package io.github.payreturn.simulator.sdk;

import org.jspecify.annotations.NullMarked;
