package io.github.payreturn.sampleshop.order;

import java.security.SecureRandom;

/** Order numbers that can be read out on the phone, and that tell nobody how many there are. */
final class OrderNumbers {

  // Without letters and digits that look alike.
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;

  private final SecureRandom random = new SecureRandom();

  /** For example {@code K7QM-2X4P}. */
  String next() {
    StringBuilder number = new StringBuilder(LENGTH + 1);
    for (int index = 0; index < LENGTH; index++) {
      if (index == LENGTH / 2) {
        number.append('-');
      }
      number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return number.toString();
  }
}
