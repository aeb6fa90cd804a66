/**
 * Runs the shop's WAR with one command: a server, keys, and an Amazon Pay to pay with. No part of
 * the shop, and not in its WAR: there, an operator does by hand what this does.
 */
@NullMarked
package io.github.payreturn.sampleshop.launcher;

import org.jspecify.annotations.NullMarked;
