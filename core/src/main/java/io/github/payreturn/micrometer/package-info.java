/** The bridge to Micrometer, for shops that have it on their class path. */
@NullMarked
package io.github.payreturn.micrometer;

import org.jspecify.annotations.NullMarked;
