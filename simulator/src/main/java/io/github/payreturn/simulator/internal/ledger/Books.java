package io.github.payreturn.simulator.internal.ledger;

import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.Behaviour;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** Everything that is true at Amazon. Only to be read or written inside a {@link Ledger}. */
public final class Books {
  private static final int CAPACITY = 20_000;

  private final Clock clock;
  private final Supplier<Behaviour> behaviour;
  private final Ids ids = new Ids();
  private final Shelf<CheckoutSession> sessions;
  private final Shelf<ChargePermission> permissions;
  private final Shelf<Charge> charges;
  private final Shelf<Refund> refunds;
  private final Recall<String, Integer> looks = new Recall<>(CAPACITY);
  private final Recall<OfAccount, SavedAnswer> answers = new Recall<>(CAPACITY);
  private final Recall<OfAccount, SignedIn> buyers = new Recall<>(CAPACITY);
  private final Recall<OfAccount, Boolean> tracked = new Recall<>(CAPACITY);

  Books(Clock clock, Supplier<Behaviour> behaviour, Witness witness) {
    this.clock = clock;
    this.behaviour = behaviour;
    this.sessions = new Shelf<>(CAPACITY, this::now, witness);
    this.permissions = new Shelf<>(CAPACITY, this::now, witness);
    this.charges = new Shelf<>(CAPACITY, this::now, witness);
    this.refunds = new Shelf<>(CAPACITY, this::now, witness);
  }

  public Instant now() {
    return clock.instant();
  }

  public Behaviour behaviour() {
    return behaviour.get();
  }

  /** Whether this is taken to be true. */
  public boolean assume(Assumption assumption) {
    return behaviour().assumes(assumption);
  }

  public Ids ids() {
    return ids;
  }

  /** Whatever time has done becomes visible, of every kind that notifications tell about. */
  void settle() {
    permissions.settle();
    charges.settle();
    refunds.settle();
  }

  public Shelf<CheckoutSession> sessions() {
    return sessions;
  }

  public Shelf<ChargePermission> permissions() {
    return permissions;
  }

  public Shelf<Charge> charges() {
    return charges;
  }

  public Shelf<Refund> refunds() {
    return refunds;
  }

  /** By id of the session: how often it was looked at since it was completed. */
  public Recall<String, Integer> looks() {
    return looks;
  }

  /** By idempotency key. */
  public Recall<OfAccount, SavedAnswer> answers() {
    return answers;
  }

  /** By buyerToken. */
  public Recall<OfAccount, SignedIn> buyers() {
    return buyers;
  }

  /** Remembers who signed in with a merchant, and returns the buyerToken for it. */
  public String signIn(Account account, SignedIn signedIn) {
    String token = ids.buyerToken();
    buyers.put(new OfAccount(account, token), signedIn);
    return token;
  }

  /** By tracking number: each can be used once. */
  public Recall<OfAccount, Boolean> tracked() {
    return tracked;
  }
}
