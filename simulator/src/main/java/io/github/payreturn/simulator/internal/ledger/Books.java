package io.github.payreturn.simulator.internal.ledger;

import java.time.Clock;
import java.time.Instant;

/** Everything that is true at Amazon. Only to be read or written inside a {@link Ledger}. */
public final class Books {
  private static final int CAPACITY = 20_000;

  private final Clock clock;
  private final Ids ids = new Ids();
  private final Shelf<CheckoutSession> sessions;
  private final Shelf<ChargePermission> permissions;
  private final Shelf<Charge> charges;

  Books(Clock clock, Witness witness) {
    this.clock = clock;
    this.sessions = new Shelf<>(CAPACITY, this::now, witness);
    this.permissions = new Shelf<>(CAPACITY, this::now, witness);
    this.charges = new Shelf<>(CAPACITY, this::now, witness);
  }

  public Instant now() {
    return clock.instant();
  }

  public Ids ids() {
    return ids;
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
