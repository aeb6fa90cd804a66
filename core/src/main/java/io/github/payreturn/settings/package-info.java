/**
 * How a shop is configured: one typed table of settings, the same key, default, check and message
 * whichever way a value comes in.
 */
@NullMarked
package io.github.payreturn.settings;

import org.jspecify.annotations.NullMarked;
