/** Who saved Amazon Pay in the shop, and what the shop knows of them. */
@NullMarked
package io.github.payreturn.sampleshop.customer;

import org.jspecify.annotations.NullMarked;
