/** The server that runs the shop's WAR, as an operator would set one up. */
@NullMarked
package io.github.payreturn.sampleshop.launcher.server;

import org.jspecify.annotations.NullMarked;
