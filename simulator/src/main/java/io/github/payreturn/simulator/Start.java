package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.signature.KeyRing;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** How a simulator is started, and what it is reset to. */
record Start(
    int port,
    boolean tls,
    KeyRing keys,
    String firstKey,
    Clock clock,
    Behaviour behaviour,
    Optional<URI> ipnUrl) {}
