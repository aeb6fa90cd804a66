/** A shop to visit, and a browser to visit it with. */
@NullMarked
package io.github.payreturn.sampleshop.support;

import org.jspecify.annotations.NullMarked;
