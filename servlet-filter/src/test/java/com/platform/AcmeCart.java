package com.platform;

import java.io.Serializable;

/** What the pretend platform keeps in a buyer's session while they shop. */
public record AcmeCart(String number, long cents) implements Serializable {

  /** The session attribute. */
  public static final String ATTRIBUTE = "acme.cart";
}
