package io.github.payreturn.sampleshop.catalog;

import io.github.payreturn.sampleshop.Money;

/**
 * A tea in a tin, or something that needs no parcel. What it is like is said in every language, in
 * the shop's texts.
 *
 * @param id also the name of its picture
 * @param name on the label
 * @param grams in the tin; 0 without a tin
 */
public record Product(String id, String name, int grams, Money price) {

  /** Whether it is sent in a parcel; if not, Amazon asks the buyer for no delivery address. */
  public boolean isShipped() {
    return grams > 0;
  }
}
