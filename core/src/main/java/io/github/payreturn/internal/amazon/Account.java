package io.github.payreturn.internal.amazon;

import io.github.payreturn.Shipment;
import io.github.payreturn.internal.SessionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One merchant account: its client, its share of Amazon's quota, and whether its calls are paused.
 * A call that is over the quota or in a pause is not made; the reply says so at once.
 */
final class Account implements AmazonPay {

  private static final int DENIED = 401;
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

  private final Merchant merchant;
  private final AmazonPay client;
  private final Quota quota;
  private final Gate gate;
  private final Clock clock;
  private final CallWatch watch;

  Account(Merchant merchant, AmazonPay client, Quota quota, Clock clock, CallWatch watch) {
    this.merchant = merchant;
    this.client = client;
    this.quota = quota;
    this.gate = new Gate(clock);
    this.clock = clock;
    this.watch = watch;
  }

  /** How many payments could be sent now. */
  int sendsNow() {
    if (!gate.untilNext().isZero()) {
      return 0;
    }
    int left = quota.available(Call.END);
    return gate.trouble().isPresent() ? Math.min(1, left) : left;
  }

  /** How long it takes at least until a payment could be sent; zero if one could be now. */
  Duration untilSend() {
    Duration pause = gate.untilNext();
    Duration share = quota.wait(Call.END);
    return pause.compareTo(share) > 0 ? pause : share;
  }

  /** Why its calls are paused, if they are. */
  Optional<Trouble> trouble() {
    return gate.trouble();
  }

  /** That, for the operator. */
  String inWords() {
    return gate.inWords();
  }

  @Override
  public Reply end(SessionId session, CheckoutBody body) {
    return call(Call.END, body.operation().name(), () -> client.end(session, body));
  }

  @Override
  public Reply getCheckoutSession(SessionId session) {
    return call(Call.GET_CHECKOUT_SESSION, () -> client.getCheckoutSession(session));
  }

  @Override
  public Reply getCharge(String chargeId) {
    return call(Call.GET_CHARGE, () -> client.getCharge(chargeId));
  }

  @Override
  public Reply getChargePermission(String chargePermissionId) {
    return call(Call.GET_CHARGE_PERMISSION, () -> client.getChargePermission(chargePermissionId));
  }

  @Override
  public Reply trackDelivery(String chargePermissionId, Shipment parcel) {
    return call(Call.DELIVERY_TRACKER, () -> client.trackDelivery(chargePermissionId, parcel));
  }

  private Reply call(Call call, Supplier<Reply> exchange) {
    return call(call, call.name(), exchange);
  }

  private Reply call(Call call, String operation, Supplier<Reply> exchange) {
    if (!gate.untilNext().isZero()) {
      return paused();
    }
    if (!quota.tryTake(call)) {
      return new Reply.HeldBack(quota.wait(call), "Over this server's share of the quota.");
    }
    if (!gate.tryEnter()) {
      return paused();
    }
    Instant began = clock.instant();
    Reply reply = exchange.get();
    watch.called(
        merchant.name(), operation, status(reply), Duration.between(began, clock.instant()));
    learn(call, reply);
    return reply;
  }

  private Reply paused() {
    return new Reply.HeldBack(gate.untilNext(), gate.inWords());
  }

  private static int status(Reply reply) {
    if (reply instanceof Reply.Answered answer) {
      return answer.status();
    }
    return reply instanceof Reply.NotSent ? -1 : 0;
  }

  private void learn(Call call, Reply reply) {
    switch (change(call, reply)) {
      case CLOSED -> watch.paused(merchant.name(), gate.trouble().orElseThrow(), gate.inWords());
      case OPENED -> watch.resumed(merchant.name());
      case NONE -> {}
    }
  }

  private Gate.Change change(Call call, Reply reply) {
    if (!(reply instanceof Reply.Answered answer)) {
      return gate.silent("Amazon does not answer (%s).".formatted(cause(reply)));
    }
    if (answer.status() >= 500) {
      return gate.silent("Amazon answers HTTP %d only.".formatted(answer.status()));
    }
    if (!answer.ok() && ErrorTable.meaningOf(answer) instanceof Finding.NotExecuted later) {
      if (later.fault().isPresent()) {
        String words = inWords(later.fault().get(), answer);
        return answer.status() == DENIED ? gate.denied(words) : gate.refused(words);
      }
      quota.exceeded(call, later.pause());
    }
    return gate.answered();
  }

  private static String cause(Reply reply) {
    return reply instanceof Reply.NotSent unsent
        ? unsent.cause()
        : ((Reply.NoAnswer) reply).cause();
  }

  /** One line that names the cause, with all that tells one cause from another. */
  private String inWords(String fault, Reply.Answered answer) {
    StringBuilder words = new StringBuilder("Amazon refuses the calls of merchant ");
    words.append(merchant).append(": ").append(fault);
    answer.date().ifPresent(theirs -> words.append(clock(theirs)));
    words.append(". HTTP ").append(answer.status());
    answer.body().reasonCode().ifPresent(code -> words.append(", ").append(code));
    answer.requestId().ifPresent(id -> words.append(", request id ").append(id));
    return words.append('.').toString();
  }

  private String clock(Instant theirs) {
    Duration ahead = Duration.between(theirs, clock.instant());
    return ahead.abs().compareTo(CLOCKS_DIFFER) < 0
        ? ""
        : "; this server's clock is %d s %s Amazon's"
            .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of");
  }
}
