/** The simulator in JUnit 5 and 6. Needs JUnit's API, which is an optional dependency. */
@NullMarked
package io.github.payreturn.simulator.junit;

import org.jspecify.annotations.NullMarked;
