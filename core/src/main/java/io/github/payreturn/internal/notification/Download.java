package io.github.payreturn.internal.notification;

import java.net.URI;
import java.util.Optional;

/** Fetches something small from an address that has been checked. */
public interface Download {

  /**
   * The body of a 200; empty if there is none to be had right now. Blocks for a few seconds at
   * most.
   */
  Optional<byte[]> get(URI address);
}
