package com.shop.cdi;

import java.math.BigDecimal;

/** The shop's own order. */
public record Order(String number, BigDecimal total) {}
