package io.github.payreturn.sampleshop.catalog;

import io.github.payreturn.sampleshop.Money;

/**
 * A tea in a tin. What it tastes like and how to brew it is among the texts of our pages, by its
 * id.
 *
 * @param id also the name of its picture
 * @param name on the label, the same in every language
 * @param grams in the tin
 */
public record Product(String id, String name, int grams, Money price) {}
