/** The signed return token: how an order id travels through Amazon and back. */
@NullMarked
package io.github.payreturn.internal.token;

import org.jspecify.annotations.NullMarked;
