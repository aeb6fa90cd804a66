package io.github.payreturn.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * One status in the history of something.
 *
 * @param state in Amazon's word, for example {@code Authorized}
 * @param since by the simulator's clock
 */
public record StatusChange(String state, Optional<String> reasonCode, Instant since) {}
