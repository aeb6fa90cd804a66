package io.github.payreturn.simulator.internal.ledger;

/** A name that means something to one merchant only. */
public record OfAccount(Account account, String name) {}
