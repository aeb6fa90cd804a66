package io.github.payreturn.simulator.internal.calls;

import io.github.payreturn.simulator.Operation;
import java.util.Optional;

/**
 * Who called what.
 *
 * @param id the resource in the path, empty if there is none
 * @param publicKeyId empty if the signature was not verified
 */
public record Target(Optional<Operation> operation, String id, Optional<String> publicKeyId) {}
