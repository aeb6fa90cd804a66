package io.github.payreturn.sampleshop.catalog;

import io.github.payreturn.sampleshop.Money;

/**
 * A tea in a tin. What it tastes like is said in every language, in the shop's texts.
 *
 * @param id also the name of its picture
 * @param name on the label
 * @param grams in the tin
 */
public record Product(String id, String name, int grams, Money price) {}
