package io.github.payreturn.internal.journal;

import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.internal.Digest;
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
 * @param owner who may see its result, as {@link #ownerHash} has them; empty if the shop named
 *     nobody
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
    Optional<String> owner,
    int number,
    String token,
    String resultSalt,
    Instant claimedAt) {

  /** What is kept of an owner: nothing that could be read or be compared with another row. */
  public static String ownerHash(String ownerKey, String salt) {
    return Digest.hex(salt + ":" + ownerKey);
  }

  /** Whether somebody may see the result. */
  public boolean belongsTo(Optional<String> ownerKey) {
    return owner.isEmpty()
        || ownerKey.filter(key -> ownerHash(key, resultSalt).equals(owner.get())).isPresent();
  }
}
