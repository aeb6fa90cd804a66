package com.shop.born;

import java.io.Serializable;

/** What lies in a buyer's cart. */
public record Cart(String checkoutId, long totalCents, String lines) implements Serializable {}
