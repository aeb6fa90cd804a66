/** Self-signed certificates: one that signs notifications, one for TLS. */
@NullMarked
package io.github.payreturn.simulator.internal.certificate;

import org.jspecify.annotations.NullMarked;
