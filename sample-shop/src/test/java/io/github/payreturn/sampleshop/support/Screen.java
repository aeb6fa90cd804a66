package io.github.payreturn.sampleshop.support;

import org.openqa.selenium.Dimension;

/** What a shop is looked at on. */
public enum Screen {
  PHONE(390, 844),
  DESK(1280, 900);

  private final Dimension size;

  Screen(int width, int height) {
    this.size = new Dimension(width, height);
  }

  /** In CSS pixels. */
  Dimension size() {
    return size;
  }
}
