/** What the shop sells. */
@NullMarked
package io.github.payreturn.sampleshop.catalog;

import org.jspecify.annotations.NullMarked;
