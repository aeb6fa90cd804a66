/** What is true: sessions, charge permissions, charges and the time that passes for them. */
@NullMarked
package io.github.payreturn.simulator.internal.ledger;

import org.jspecify.annotations.NullMarked;
