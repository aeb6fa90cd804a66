/**
 * HTTP in, HTTP out: the filter that takes buyers who come back from Amazon Pay, its configuration,
 * and the views that a shop shows them.
 */
@NullMarked
package io.github.payreturn.servlet;

import org.jspecify.annotations.NullMarked;
