package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.certificate.Identity;
import io.github.payreturn.simulator.internal.control.ControlSite;
import java.net.URI;
import java.security.cert.X509Certificate;
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
  private final Engine engine;

  AmazonPaySimulator(Start start) {
    this.engine = new Engine(start);
    engine.run(new ControlSite(this));
  }

  /** Settings for a new simulator. */
  public static SimulatorBuilder builder() {
    return new SimulatorBuilder();
  }

  /** Where it listens, for example {@code http://127.0.0.1:40123}. */
  public URI url() {
    return engine.server.url();
  }

  /** The certificate that it shows with TLS, to be trusted by clients; empty with plain http. */
  public Optional<X509Certificate> certificate() {
    return engine.identity.map(Identity::certificate);
  }

  /** Its time. */
  public SimulatorClock clock() {
    return engine.clock;
  }

  /** A new checkout session, in any state. */
  public SessionDraft session() {
    return new SessionDraft(engine.sessions);
  }

  /**
   * A checkout session as it is now.
   *
   * @throws NoSuchElementException if there is none with this id
   */
  public SessionSnapshot session(String checkoutSessionId) {
    return engine
        .ledger
        .atomically(books -> books.sessions().find(checkoutSessionId))
        .map(Snapshots::of)
        .orElseThrow(() -> new NoSuchElementException("no session " + checkoutSessionId));
  }

  /** All checkout sessions as they are now, oldest first. */
  public List<SessionSnapshot> sessions() {
    return engine.ledger.atomically(books -> books.sessions().all()).stream()
        .map(Snapshots::of)
        .toList();
  }

  /**
   * A charge as it is now.
   *
   * @throws NoSuchElementException if there is none with this id
   */
  public ChargeSnapshot charge(String chargeId) {
    return engine
        .ledger
        .atomically(books -> books.charges().find(chargeId))
        .map(Snapshots::of)
        .orElseThrow(() -> new NoSuchElementException("no charge " + chargeId));
  }

  /**
   * All charges as they are now, oldest first: more than one for an order means a double charge.
   */
  public List<ChargeSnapshot> charges() {
    return engine.ledger.atomically(books -> books.charges().all()).stream()
        .map(Snapshots::of)
        .toList();
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
    engine.ledger.change(books -> Changes.of(books, chargeId, state, reasonCode));
  }

  /**
   * A charge permission as it is now.
   *
   * @throws NoSuchElementException if there is none with this id
   */
  public ChargePermissionSnapshot chargePermission(String chargePermissionId) {
    return engine
        .ledger
        .atomically(
            books ->
                books
                    .permissions()
                    .find(chargePermissionId)
                    .map(permission -> Snapshots.of(books, permission)))
        .orElseThrow(
            () -> new NoSuchElementException("no charge permission " + chargePermissionId));
  }

  /** All charge permissions as they are now, oldest first. */
  public List<ChargePermissionSnapshot> chargePermissions() {
    return engine.ledger.atomically(
        books ->
            books.permissions().all().stream()
                .map(permission -> Snapshots.of(books, permission))
                .toList());
  }

  /**
   * Puts a charge permission into a state, for example NonChargeable for {@code
   * PaymentMethodInvalid}.
   *
   * @throws NoSuchElementException if there is none with this id
   */
  public void changeChargePermission(
      String chargePermissionId, PermissionState state, Optional<String> reasonCode) {
    engine.ledger.change(books -> Changes.of(books, chargePermissionId, state, reasonCode));
  }

  /**
   * A refund as it is now.
   *
   * @throws NoSuchElementException if there is none with this id
   */
  public RefundSnapshot refund(String refundId) {
    return engine
        .ledger
        .atomically(books -> books.refunds().find(refundId))
        .map(Snapshots::of)
        .orElseThrow(() -> new NoSuchElementException("no refund " + refundId));
  }

  /** All refunds as they are now, oldest first. */
  public List<RefundSnapshot> refunds() {
    return engine.ledger.atomically(books -> books.refunds().all()).stream()
        .map(Snapshots::of)
        .toList();
  }

  /**
   * Decides a refund.
   *
   * @throws NoSuchElementException if there is none with this id
   */
  public void changeRefund(String refundId, RefundState state, Optional<String> reasonCode) {
    engine.ledger.change(books -> Changes.of(books, refundId, state, reasonCode));
  }

  /**
   * Signs a ready-made buyer in with the first merchant.
   *
   * @param scopes what that merchant may know, for example {@code name}, {@code shippingAddress};
   *     none means Amazon's default, name and email
   * @return the buyerToken for Get Buyer
   */
  public String signIn(String... scopes) {
    return engine.sessions.signIn(Set.of(scopes));
  }

  /** Says what happens to the next calls of an operation. */
  public NextCalls next(Operation operation) {
    return new NextCalls(engine.faults, Optional.of(operation));
  }

  /** Says what happens to the next calls of any operation. */
  public NextCalls next() {
    return new NextCalls(engine.faults, Optional.empty());
  }

  /** Amazon's notifications (IPN). */
  public Notifications notifications() {
    return engine.notifications;
  }

  /** The latest calls, oldest first, also those that were refused. */
  public List<Call> calls() {
    return engine.log.latest();
  }

  /** The latest calls of one operation, oldest first. */
  public List<Call> calls(Operation operation) {
    return engine.log.latest().stream()
        .filter(call -> call.operation().equals(Optional.of(operation)))
        .toList();
  }

  /** Checks how often an operation was called, for tests that want no words of their own. */
  public CallCheck verify(Operation operation) {
    return new CallCheck(calls(operation), operation.name());
  }

  /** How many calls of one operation there were: exact, however many. */
  public long count(Operation operation) {
    return engine.log.count(operation);
  }

  /** How many calls there were in all: exact, however many. */
  public long count() {
    return engine.log.total();
  }

  /** The faults that are still to come, in their order, without those at random. */
  public List<ScriptedFault> faults() {
    return engine.faults.pending().stream().map(Snapshots::of).toList();
  }

  /** No more faults, scripted or at random, though those that calls are waiting in go on. */
  public void forgetFaults() {
    engine.faults.clear();
  }

  /** Faults at random from now on, instead of those of an earlier schedule. */
  public void follow(FaultSchedule schedule) {
    engine.faults.follow(Optional.of(schedule.mishaps()));
  }

  /** How it behaves now where one may choose. */
  public Behaviour behaviour() {
    return engine.behaviour();
  }

  /** Behaves like this from the next call on; {@link #reset()} goes back to how it was started. */
  public void behave(Behaviour other) {
    engine.behave(other);
  }

  /** As if just started: no sessions, charges, faults or calls, and time as it is. */
  public void reset() {
    engine.reset();
  }

  @Override
  public void close() {
    engine.stop();
  }
}
