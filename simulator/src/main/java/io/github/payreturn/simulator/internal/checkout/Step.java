package io.github.payreturn.simulator.internal.checkout;

import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Parameters;

/** One page of a checkout: it is shown, and takes its form. Runs inside the ledger. */
interface Step {
  Answer show(Visit visit);

  /** Must bear a second click: it leads to where the first one has led. */
  Answer take(Visit visit, Parameters form);
}
