package io.github.payreturn.simulator.internal.ledger;

/** Hears of every status that something got after it was made, whether by a call or by time. */
@FunctionalInterface
public interface Witness {
  /** Called inside the ledger's lock, once per status: it must be quick and call nobody. */
  void changed(Entity<?> entity, Status<?> status);
}
