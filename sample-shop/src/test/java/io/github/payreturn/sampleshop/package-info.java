/** The shop as its visitors see it: the packaged jar, run as they would run it. */
@NullMarked
package io.github.payreturn.sampleshop;

import org.jspecify.annotations.NullMarked;
