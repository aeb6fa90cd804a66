/**
 * The harness that kills: shops in processes of their own, a simulated Amazon that loses answers,
 * time that moves when the driver says so, and a judge that looks from outside only.
 */
@NullMarked
package io.github.payreturn.harness;

import org.jspecify.annotations.NullMarked;
