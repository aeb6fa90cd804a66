package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.api.Gateway;
import io.github.payreturn.simulator.internal.api.SessionMaker;
import io.github.payreturn.simulator.internal.calls.CallLog;
import io.github.payreturn.simulator.internal.checkout.CheckoutSite;
import io.github.payreturn.simulator.internal.fault.Faults;
import io.github.payreturn.simulator.internal.ledger.Buyers;
import io.github.payreturn.simulator.internal.ledger.Ledger;
import io.github.payreturn.simulator.internal.notification.Announcements;
import io.github.payreturn.simulator.internal.notification.Heartbeat;
import io.github.payreturn.simulator.internal.notification.Outbox;
import io.github.payreturn.simulator.internal.notification.SnsSite;
import io.github.payreturn.simulator.internal.server.Exchange;
import io.github.payreturn.simulator.internal.server.HttpServer;
import io.github.payreturn.simulator.internal.server.Site;
import io.github.payreturn.simulator.internal.signature.KeyRing;
import io.github.payreturn.simulator.internal.signature.SignatureVerifier;
import io.github.payreturn.simulator.internal.traffic.Throttle;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * Amazon Pay v2 on one's own machine: verifies real signatures, keeps real state, fails on demand.
 *
 * <pre>{@code
 * try (AmazonPaySimulator amazon =
 *     AmazonPaySimulator.builder().publicKey("SANDBOX-AFVX7ULWSGBZ5535PCUQOY7B", publicKey).start()) {
 *   String sessionId = amazon.session().chargeAmount("19.99", "EUR").create();
 *   // ... let the shop complete it at amazon.url() ...
 *   assertThat(amazon.calls(Operation.COMPLETE)).hasSize(1);
 * }
 * }</pre>
 *
 * <p>Listens on 127.0.0.1 only. Every instance has its own state; all methods may be called from
 * any thread. The latest 10,000 calls and 20,000 of each kind of object are kept.
 */
public final class AmazonPaySimulator implements AutoCloseable {
  private final Behaviour initial;
  private volatile Behaviour behaviour;
  private final Throttle throttle;
  private final HttpServer server;
  private final SimulatorClock clock;
  private final Ledger ledger;
  private final Faults faults;
  private final CallLog log;
  private final SessionMaker sessions;
  private final Heartbeat heartbeat = new Heartbeat();
  private final Outbox outbox;
  private final Announcements announcements;
  private final SnsSite sns = new SnsSite();
  private final Optional<URI> ipnUrl;

  AmazonPaySimulator(
      int port,
      KeyRing keys,
      String firstKey,
      Clock base,
      Behaviour initial,
      Optional<URI> ipnUrl) {
    this.initial = initial;
    this.behaviour = initial;
    this.ipnUrl = ipnUrl;
    Buyers buyers = Buyers.load();
    this.clock = new SimulatorClock(base);
    this.server = HttpServer.open(port);
    this.outbox = new Outbox(server.url(), clock, heartbeat);
    this.announcements = new Announcements(outbox, ipnUrl);
    this.ledger = new Ledger(clock, this::behaviour, announcements);
    this.faults = new Faults();
    this.throttle = new Throttle(clock);
    this.log = new CallLog(clock);
    this.sessions = new SessionMaker(ledger, buyers, firstKey);
    Gateway gateway =
        new Gateway(
            new SignatureVerifier(keys, Clock.systemUTC()),
            ledger,
            server.url(),
            faults,
            log,
            throttle,
            this::behaviour);
    server.start(
        new Exchange(new Site(gateway, new CheckoutSite(ledger, buyers, keys, firstKey), sns)));
    clock.whenMoved(this::seeWhatTimeHasDone);
    heartbeat.everySecond(this::seeWhatTimeHasDone);
  }

  /** Settings for a new simulator. */
  public static SimulatorBuilder builder() {
    return new SimulatorBuilder();
  }

  /** Where it listens, for example {@code http://127.0.0.1:40123}. */
  public URI url() {
    return server.url();
  }

  /** Its time. */
  public SimulatorClock clock() {
    return clock;
  }

  /** A new checkout session, in any state. */
  public SessionDraft session() {
    return new SessionDraft(sessions);
  }

  /**
   * A checkout session as it is now.
   *
   * @throws NoSuchElementException if there is none with this id
   */
  public SessionSnapshot session(String checkoutSessionId) {
    return ledger
        .atomically(books -> books.sessions().find(checkoutSessionId))
        .map(Snapshots::of)
        .orElseThrow(() -> new NoSuchElementException("no session " + checkoutSessionId));
  }

  /** All checkout sessions as they are now, oldest first. */
  public List<SessionSnapshot> sessions() {
    return ledger.atomically(books -> books.sessions().all()).stream().map(Snapshots::of).toList();
  }

  /**
   * A charge as it is now.
   *
   * @throws NoSuchElementException if there is none with this id
   */
  public ChargeSnapshot charge(String chargeId) {
    return ledger
        .atomically(books -> books.charges().find(chargeId))
        .map(Snapshots::of)
        .orElseThrow(() -> new NoSuchElementException("no charge " + chargeId));
  }

  /**
   * All charges as they are now, oldest first: more than one for an order means a double charge.
   */
  public List<ChargeSnapshot> charges() {
    return ledger.atomically(books -> books.charges().all()).stream().map(Snapshots::of).toList();
  }

  /** Puts a charge into a state, as Amazon does when a pending authorization is decided. */
  public void changeCharge(String chargeId, ChargeState state) {
    changeCharge(chargeId, state, Optional.empty());
  }

  /** Puts a charge into a state for a reason, for example {@code HardDeclined}. */
  public void changeCharge(String chargeId, ChargeState state, String reasonCode) {
    changeCharge(chargeId, state, Optional.of(reasonCode));
  }

  private void changeCharge(String chargeId, ChargeState state, Optional<String> reasonCode) {
    ledger.change(books -> Changes.of(books, chargeId, state, reasonCode));
  }

  /**
   * A charge permission as it is now.
   *
   * @throws NoSuchElementException if there is none with this id
   */
  public ChargePermissionSnapshot chargePermission(String chargePermissionId) {
    return ledger
        .atomically(
            books ->
                books
                    .permissions()
                    .find(chargePermissionId)
                    .map(permission -> Snapshots.of(books, permission)))
        .orElseThrow(
            () -> new NoSuchElementException("no charge permission " + chargePermissionId));
  }

  /**
   * Puts a charge permission into a state, for example NonChargeable for {@code
   * PaymentMethodInvalid}.
   *
   * @throws NoSuchElementException if there is none with this id
   */
  public void changeChargePermission(
      String chargePermissionId, PermissionState state, Optional<String> reasonCode) {
    ledger.change(books -> Changes.of(books, chargePermissionId, state, reasonCode));
  }

  /**
   * A refund as it is now.
   *
   * @throws NoSuchElementException if there is none with this id
   */
  public RefundSnapshot refund(String refundId) {
    return ledger
        .atomically(books -> books.refunds().find(refundId))
        .map(Snapshots::of)
        .orElseThrow(() -> new NoSuchElementException("no refund " + refundId));
  }

  /** All refunds as they are now, oldest first. */
  public List<RefundSnapshot> refunds() {
    return ledger.atomically(books -> books.refunds().all()).stream().map(Snapshots::of).toList();
  }

  /**
   * Decides a refund.
   *
   * @throws NoSuchElementException if there is none with this id
   */
  public void changeRefund(String refundId, RefundState state, Optional<String> reasonCode) {
    ledger.change(books -> Changes.of(books, refundId, state, reasonCode));
  }

  /**
   * Signs a ready-made buyer in with the first merchant.
   *
   * @param scopes what that merchant may know, for example {@code name}, {@code shippingAddress};
   *     none means Amazon's default, name and email
   * @return the buyerToken for Get Buyer
   */
  public String signIn(String... scopes) {
    return sessions.signIn(Set.of(scopes));
  }

  /** Says what happens to the next calls of an operation. */
  public NextCalls next(Operation operation) {
    return new NextCalls(faults, Optional.of(operation));
  }

  /** Says what happens to the next calls of any operation. */
  public NextCalls next() {
    return new NextCalls(faults, Optional.empty());
  }

  /** Amazon's notifications (IPN). */
  public Notifications notifications() {
    return new Notifications(outbox, announcements, sns);
  }

  private void seeWhatTimeHasDone() {
    if (announcements.url().isPresent()) {
      ledger.settle();
    }
    outbox.postDue();
  }

  /** The latest calls, oldest first, also those that were refused. */
  public List<Call> calls() {
    return log.latest();
  }

  /** The latest calls of one operation, oldest first. */
  public List<Call> calls(Operation operation) {
    return log.latest().stream()
        .filter(call -> call.operation().equals(Optional.of(operation)))
        .toList();
  }

  /** How many calls of one operation there were: exact, however many. */
  public long count(Operation operation) {
    return log.count(operation);
  }

  /** How many calls there were in all: exact, however many. */
  public long count() {
    return log.total();
  }

  /** Faults at random from now on, instead of those of an earlier schedule. */
  public void follow(FaultSchedule schedule) {
    faults.follow(Optional.of(schedule.mishaps()));
  }

  /** How it behaves now where one may choose. */
  public Behaviour behaviour() {
    return behaviour;
  }

  /** Behaves like this from the next call on; {@link #reset()} goes back to how it was started. */
  public void behave(Behaviour other) {
    behaviour = other;
  }

  /** As if just started: no sessions, charges, faults or calls, and time as it is. */
  public void reset() {
    behaviour = initial;
    throttle.clear();
    faults.clear();
    ledger.reset();
    log.clear();
    clock.reset();
    announcements.reset(ipnUrl);
    outbox.clear();
    sns.clear();
  }

  @Override
  public void close() {
    faults.clear();
    heartbeat.close();
    server.close();
  }
}
