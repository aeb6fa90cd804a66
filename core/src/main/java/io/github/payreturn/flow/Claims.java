package io.github.payreturn.flow;

import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.amazon.CheckoutBody;
import io.github.payreturn.internal.journal.Claim;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Evidence;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.journal.Progress;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.internal.journal.Telling;
import io.github.payreturn.internal.journal.Trail;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a session and its order for one return. The journal's insert decides: of any number of
 * threads and nodes, one gets it.
 */
final class Claims {

  static final String HELD = "Another session holds this order.";
  static final String IN_LINE = "waits for its turn";
  static final String PAID_BY_OTHER_MEANS = "The shop says that this order is paid already.";

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final int ATTEMPTS = 3;
  private static final int MOST_CLAIMS = 3;
  private static final int RANDOM_BYTES = 16;

  private final Journal journal;
  private final Set<String> merchants;
  private final Watch watch;
  private final Clock clock;
  private final Duration lease;
  private final SecureRandom random = new SecureRandom();

  Claims(Journal journal, Set<String> merchants, Watch watch, Clock clock, Duration lease) {
    this.journal = journal;
    this.merchants = merchants;
    this.watch = watch;
    this.clock = clock;
    this.lease = lease;
  }

  /**
   * @param row as it stands now
   * @param ours whether this call claimed it, so that it is for us to send
   */
  record Claimed(Entry row, boolean ours) {}

  /** What two sessions compete for. */
  private static String paymentKey(String merchant, String orderId) {
    return merchant + ":" + orderId;
  }

  /** The session that holds an order now, at whichever merchant; one that is paid before others. */
  Optional<Entry> findHolder(String orderId) throws SQLException {
    Optional<Entry> holder = Optional.empty();
    for (String merchant : merchants) {
      Optional<Entry> found = journal.findHolder(paymentKey(merchant, orderId));
      if (found.filter(row -> row.state() == State.SUCCEEDED).isPresent()) {
        return found;
      }
      holder = holder.or(() -> found);
    }
    return holder;
  }

  private String merchantOf(ExpectedOrder order) {
    if (!merchants.contains(order.merchant())) {
      throw new IllegalArgumentException(
          "Order %s is for the merchant %s, and the settings have only %s"
              .formatted(order.orderId(), order.merchant(), String.join(", ", merchants)));
    }
    return order.merchant();
  }

  /** Whether a new return of a failed session may try once more. */
  static boolean mayTryAgain(Entry failed) {
    return failed.state() == State.FAILED
        && !failed.sessionOver()
        && failed.claim().number() < MOST_CLAIMS
        && failed.telling().complete();
  }

  /**
   * @param body what will be sent
   * @param earlier the session's row, if it failed or stood back and may be claimed again
   * @param state {@code SENDING} if it will be sent at once, else {@code QUEUED}
   * @throws SQLException if it is not certain that the claim is ours; nothing may be sent
   */
  Claimed claim(
      SessionId session,
      ReturnKind endpoint,
      ExpectedOrder order,
      CheckoutBody body,
      Optional<Entry> earlier,
      State state)
      throws SQLException {
    Claim claim = claimOf(session, endpoint, order, body, earlier);
    Entry asked = entry(claim, earlier, state);
    Entry wanted = asked.holdingOrder().noting(Trail.Step.of(claim.claimedAt(), state, "claimed"));
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (!order.alreadyPaid() && write(wanted, earlier)) {
        noteLine(wanted);
        return new Claimed(earlier.isPresent() ? wanted.stored() : wanted, true);
      }
      Optional<Entry> known = journal.find(session);
      if (known.isPresent() && !known.equals(earlier)) {
        return new Claimed(known.get(), false);
      }
      boolean held = journal.findHolder(wanted.claim().paymentKey()).isPresent();
      if (held || order.alreadyPaid()) {
        return standBack(asked, earlier, held ? HELD : PAID_BY_OTHER_MEANS);
      }
    }
    throw new SQLException("session " + session + " and its order are being fought over");
  }

  /** Another payment of this order exists; Amazon lets this session lapse and charges nothing. */
  private Claimed standBack(Entry wanted, Optional<Entry> earlier, String why) throws SQLException {
    Entry standing =
        wanted
            .in(State.SUPERSEDED)
            .freeingOrder(false)
            .with(Progress.NONE)
            .with(Evidence.none(why))
            .noting(Trail.Step.of(wanted.claim().claimedAt(), State.SUPERSEDED, why));
    if (!write(standing, earlier)) {
      return new Claimed(journal.find(wanted.session()).orElse(standing), false);
    }
    watch.reached(standing, clock.instant());
    LOG.warn(
        "Return {} of order {}: not completed. {}",
        wanted.session(),
        wanted.claim().orderId(),
        why);
    return new Claimed(earlier.isPresent() ? standing.stored() : standing, false);
  }

  /** What is sent at once leaves a line when it is answered; what is not, leaves one now. */
  private void noteLine(Entry claimed) {
    if (claimed.state() == State.QUEUED) {
      watch.reached(claimed, clock.instant());
      LOG.info(
          "Return {} of order {}: QUEUED, {}",
          claimed.session(),
          claimed.claim().orderId(),
          IN_LINE);
    }
  }

  private boolean write(Entry row, Optional<Entry> earlier) throws SQLException {
    return earlier.isPresent() ? journal.update(row) == Journal.Change.DONE : journal.insert(row);
  }

  private Entry entry(Claim claim, Optional<Entry> earlier, State state) {
    Instant now = claim.claimedAt();
    Progress progress =
        state == State.SENDING ? Progress.NONE.leased(now.plus(lease)) : Progress.NONE.dueAt(now);
    return new Entry(
        claim,
        state,
        false,
        false,
        progress,
        Evidence.none(state == State.QUEUED ? IN_LINE : ""),
        earlier.map(Entry::telling).orElse(Telling.NOTHING),
        earlier.map(Entry::trail).orElse(Trail.EMPTY),
        earlier.map(Entry::version).orElse(1L));
  }

  private Claim claimOf(
      SessionId session,
      ReturnKind endpoint,
      ExpectedOrder order,
      CheckoutBody body,
      Optional<Entry> earlier) {
    String salt = earlier.map(row -> row.claim().resultSalt()).orElseGet(this::randomText);
    return new Claim(
        session,
        merchantOf(order),
        endpoint,
        body.operation(),
        order.orderId(),
        paymentKey(order.merchant(), order.orderId()),
        order.chargeAmount(),
        order.totalOrderAmount(),
        order.intent(),
        order.pendingAllowed(),
        order.chargeAmount().isEmpty(),
        body.hash(),
        order.memo(),
        order.owner().map(key -> Claim.ownerHash(key, salt)),
        earlier.map(row -> row.claim().number() + 1).orElse(1),
        randomText(),
        salt,
        clock.instant());
  }

  private String randomText() {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
