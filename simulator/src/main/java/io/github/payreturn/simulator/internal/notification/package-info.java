/** Notifications (IPN) as Amazon sends them: signed SNS messages, delivered and tried again. */
@NullMarked
package io.github.payreturn.simulator.internal.notification;

import org.jspecify.annotations.NullMarked;
