package io.github.payreturn.simulator;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A fault that is still to come.
 *
 * @param operation to which it happens; any if empty
 * @param id the resource it is about; any if empty
 * @param times how many more calls it happens to; empty if always
 * @param fault in words
 */
public record ScriptedFault(
    Optional<Operation> operation, Optional<String> id, OptionalInt times, String fault) {}
