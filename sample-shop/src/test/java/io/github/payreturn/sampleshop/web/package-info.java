/** Tests of what needs no server. */
@NullMarked
package io.github.payreturn.sampleshop.web;

import org.jspecify.annotations.NullMarked;
