package io.github.payreturn.sampleshop.support;

/** A kind of screen on which the shop has to look well. */
public enum Screen {
  PHONE(390, 844, true, false),
  DESKTOP(1280, 800, false, false),
  DARK(1280, 800, false, true);

  private final int width;
  private final int height;
  private final boolean phone;
  private final boolean dark;

  Screen(int width, int height, boolean phone, boolean dark) {
    this.width = width;
    this.height = height;
    this.phone = phone;
    this.dark = dark;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean phone() {
    return phone;
  }

  boolean dark() {
    return dark;
  }
}
