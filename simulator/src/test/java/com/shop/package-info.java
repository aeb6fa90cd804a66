/** A shop's tests, as the README shows them. */
@NullMarked
package com.shop;

import org.jspecify.annotations.NullMarked;
