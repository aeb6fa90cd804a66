/** The panel beside the shop: lets Amazon fail, and shows what became of each return. */
@NullMarked
package io.github.payreturn.sampleshop.launcher.panel;

import org.jspecify.annotations.NullMarked;
