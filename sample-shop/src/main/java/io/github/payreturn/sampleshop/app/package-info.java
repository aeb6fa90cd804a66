/** The back end of a mobile app: what the app calls, and what lets it in. */
@NullMarked
package io.github.payreturn.sampleshop.app;

import org.jspecify.annotations.NullMarked;
