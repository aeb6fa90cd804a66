package io.github.payreturn.simulator.internal.api;

/** A field that a request may have, or must have. */
record Field(String name, Rule rule, boolean isRequired) {
  static Field optional(String name, Rule rule) {
    return new Field(name, rule, false);
  }

  static Field required(String name, Rule rule) {
    return new Field(name, rule, true);
  }
}
