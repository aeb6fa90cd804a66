/** Where the shop keeps everything. */
@NullMarked
package io.github.payreturn.sampleshop.database;

import org.jspecify.annotations.NullMarked;
