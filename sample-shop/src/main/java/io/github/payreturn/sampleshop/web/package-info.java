/** What visitors click through: servlets that choose a page, and what every page needs. */
@NullMarked
package io.github.payreturn.sampleshop.web;

import org.jspecify.annotations.NullMarked;
