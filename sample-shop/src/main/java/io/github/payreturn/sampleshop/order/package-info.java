/** Orders, as the shop itself keeps them: its own tables, in its own database. */
@NullMarked
package io.github.payreturn.sampleshop.order;

import org.jspecify.annotations.NullMarked;
