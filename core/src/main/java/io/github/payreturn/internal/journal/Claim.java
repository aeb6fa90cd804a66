package io.github.payreturn.internal.journal;

import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.amazon.Operation;
import java.time.Instant;
import java.util.Optional;

/**
 * What is frozen when a return is claimed, enough to send Complete again from the row alone. No
 * address, no supplementary data, no buyer.
 *
 * @param paymentKey merchant and order: what two sessions compete for
 * @param bodyHash SHA-256 of the body, hexadecimal
 * @param number 1 for the first claim of this session, 2 and 3 when it is tried again
 * @param token our own random mark, by which a claim whose commit threw is recognised
 * @param resultSalt random, from the first claim on: makes the result reference unguessable
 */
public record Claim(
    SessionId session,
    String merchant,
    ReturnKind endpoint,
    Operation operation,
    String orderId,
    String paymentKey,
    Optional<Price> chargeAmount,
    Optional<Price> totalOrderAmount,
    PaymentIntent intent,
    boolean pendingAllowed,
    boolean setUpOnly,
    String bodyHash,
    String memo,
    int number,
    String token,
    String resultSalt,
    Instant claimedAt) {}
