package com.shop.payment;

import java.math.BigDecimal;

/** The shop's own order. */
public record Order(String id, BigDecimal totalCost, String currency) {}
