package io.github.payreturn.simulator.internal.control;

import io.github.payreturn.simulator.internal.checkout.Html;

/** One part of the panel. */
interface Section {
  String id();

  String title();

  /** What changes while one looks at it. */
  Html live();

  /** What one can do there; it stays as it is while the rest is refreshed. */
  default Html controls() {
    return Html.none();
  }
}
