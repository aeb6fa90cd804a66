package io.github.payreturn.simulator.internal.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Files that come with the simulator. */
public final class Resources {
  private Resources() {}

  /** The text of a file that lies beside a class. */
  public static String text(Class<?> beside, String name) {
    try (InputStream file =
        Objects.requireNonNull(beside.getResourceAsStream(name), () -> name + " is missing")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
