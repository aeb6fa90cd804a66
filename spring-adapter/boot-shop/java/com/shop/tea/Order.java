package com.shop.tea;

import java.math.BigDecimal;

/**
 * An order of the shop.
 *
 * @param state {@code awaiting payment}, {@code paid} or {@code to be paid again}
 * @param chargeId of the payment; empty text if there is none
 */
public record Order(String id, BigDecimal total, String currency, String state, String chargeId) {}
