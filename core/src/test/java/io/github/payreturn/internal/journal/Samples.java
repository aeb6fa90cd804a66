package io.github.payreturn.internal.journal;

import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.amazon.Ids;
import io.github.payreturn.internal.amazon.Operation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Rows for tests of the journal. */
final class Samples {

  static final Instant NOW = Instant.ofEpochMilli(1_773_483_312_345L);

  private Samples() {}

  static Entry paid(String permission, String charge) {
    return sending(session(), order())
        .in(State.SUCCEEDED)
        .with(
            new Evidence(
                "",
                Optional.empty(),
                200,
                Optional.empty(),
                Optional.of(new Ids(permission, Optional.of(charge), Optional.empty())),
                NOW));
  }

  static Entry claimedAt(Instant when, Entry row) {
    Claim claim = row.claim();
    return new Entry(
        new Claim(
            claim.session(),
            claim.merchant(),
            claim.endpoint(),
            claim.operation(),
            claim.orderId(),
            claim.paymentKey(),
            claim.chargeAmount(),
            claim.totalOrderAmount(),
            claim.intent(),
            claim.pendingAllowed(),
            claim.setUpOnly(),
            claim.bodyHash(),
            claim.memo(),
            claim.owner(),
            claim.number(),
            claim.token(),
            claim.resultSalt(),
            when),
        row.state(),
        row.holdsOrder(),
        row.sessionOver(),
        row.progress(),
        row.evidence(),
        row.telling(),
        row.trail(),
        row.version());
  }

  static Entry sending(SessionId session, String order) {
    return new Entry(
        claim(session, order, 1),
        State.SENDING,
        true,
        false,
        Progress.NONE.leased(at(45)),
        Evidence.none(""),
        Telling.NOTHING,
        Trail.EMPTY,
        1);
  }

  static Claim claim(SessionId session, String order, int number) {
    return new Claim(
        session,
        "default",
        ReturnKind.COMPLETE,
        Operation.COMPLETE,
        order,
        "default:" + order,
        Optional.of(Price.ofMinorUnits(1999, "EUR")),
        Optional.of(Price.ofMinorUnits(5999, "EUR")),
        PaymentIntent.AUTHORIZE,
        true,
        false,
        "0".repeat(64),
        "memo with \"quotes\" and 商",
        Optional.of("1".repeat(64)),
        number,
        UUID.randomUUID().toString().replace("-", ""),
        UUID.randomUUID().toString().replace("-", ""),
        NOW);
  }

  static SessionId session() {
    return new SessionId(UUID.randomUUID().toString());
  }

  static String order() {
    return "order-" + UUID.randomUUID();
  }

  static Instant at(int seconds) {
    return NOW.plusSeconds(seconds);
  }
}
