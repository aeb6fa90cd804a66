/** How it works inside. Nothing below this package is API. */
@NullMarked
package io.github.payreturn.internal;

import org.jspecify.annotations.NullMarked;
