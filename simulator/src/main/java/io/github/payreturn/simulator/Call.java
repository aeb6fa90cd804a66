package io.github.payreturn.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One call that the simulator received, without anything personal.
 *
 * @param number counts up in the order of arrival
 * @param at when it arrived, by the simulator's clock
 * @param operation empty if there is no such path or method
 * @param id the resource in the path, empty if there is none
 * @param publicKeyId who called; empty if the signature was not verified
 * @param idempotencyKey the header's value
 * @param body the JSON of the request with personal and unknown values hidden
 * @param requestId what the answer says in {@code X-Amz-Pay-Request-Id}
 * @param status of the answer; empty while it is under way, and when the connection was dropped
 * @param duration from arrival to answer; empty while it is under way
 * @param fault what was scripted to go wrong, empty if nothing was
 */
public record Call(
    long number,
    Instant at,
    String method,
    String path,
    Optional<Operation> operation,
    String id,
    Optional<String> publicKeyId,
    Optional<String> idempotencyKey,
    String body,
    String requestId,
    OptionalInt status,
    Optional<Duration> duration,
    String fault) {}
