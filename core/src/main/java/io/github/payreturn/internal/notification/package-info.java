/**
 * Amazon's notifications (IPN): messages of Amazon SNS, verified before anything in them is
 * believed. What they say is only a hint that something changed.
 */
@NullMarked
package io.github.payreturn.internal.notification;

import org.jspecify.annotations.NullMarked;
