package io.github.payreturn.sampleshop.catalog;

import io.github.payreturn.sampleshop.Money;

/**
 * A tea in a tin.
 *
 * @param id also the name of its picture
 * @param name on the label
 * @param kind in two or three words
 * @param story what it tastes like
 * @param brewing how to make it
 * @param grams in the tin
 */
public record Product(
    String id, String name, String kind, String story, String brewing, int grams, Money price) {}
