package io.github.payreturn.sampleshop.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The pictures that tests take: in {@code target/screenshots}, where they are in nobody's way. With
 * {@code -Dpictures=docs} those that the documentation shows are made anew as well.
 */
public final class Gallery {

  private static final Path BUILT = Path.of("target", "screenshots");
  private static final Path SHOWN = Path.of("..", "docs", "tour");
  private static final boolean RENEWS = "docs".equals(System.getProperty("pictures"));

  private Gallery() {}

  /** Keeps a picture of a page. */
  public static void keep(String page, Screen screen, byte[] png) {
    String file = "%s-%s.png".formatted(page, screen.name().toLowerCase(Locale.ROOT));
    try {
      Files.write(Files.createDirectories(BUILT).resolve(file), png);
      if (RENEWS && Files.exists(SHOWN.resolve(file))) {
        Files.write(SHOWN.resolve(file), png);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
