/**
 * A small tea shop, as the developers of a shop would write it: servlets, JSPs and a database of
 * its own. Of the filter it knows what every host knows; what is worth copying is in {@code
 * payment} and in {@code web.xml}.
 */
@NullMarked
package io.github.payreturn.sampleshop;

import org.jspecify.annotations.NullMarked;
