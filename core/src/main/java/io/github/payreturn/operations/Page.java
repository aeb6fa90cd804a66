package io.github.payreturn.operations;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param payments in the order of the list
 * @param next what to ask for the next part with; empty if this is the last one
 */
public record Page(List<Payment> payments, Optional<String> next) {

  public Page {
    payments = List.copyOf(payments);
  }
}
