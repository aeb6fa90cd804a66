/** What the tests of more than one module need. Never published. */
@NullMarked
package io.github.payreturn.testing;

import org.jspecify.annotations.NullMarked;
