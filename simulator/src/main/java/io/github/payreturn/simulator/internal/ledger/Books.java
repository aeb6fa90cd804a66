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
  private final Looks looks = new Looks();
  private final Shelf<CheckoutSession> sessions;
  private final Shelf<ChargePermission> permissions;
  private final Shelf<Charge> charges;

  Books(Clock clock, Supplier<Behaviour> behaviour, Witness witness) {
    this.clock = clock;
    this.behaviour = behaviour;
    this.sessions = new Shelf<>(CAPACITY, this::now, witness);
    this.permissions = new Shelf<>(CAPACITY, this::now, witness);
    this.charges = new Shelf<>(CAPACITY, this::now, witness);
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

  public Looks looks() {
    return looks;
  }

  /** Whatever time has done becomes visible, of every kind that notifications tell about. */
  void settle() {
    permissions.settle();
    charges.settle();
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
}
