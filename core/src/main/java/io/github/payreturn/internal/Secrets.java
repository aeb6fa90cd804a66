package io.github.payreturn.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads what must not stand in a configuration file. No message ever repeats what was read. */
public final class Secrets {

  private Secrets() {}

  /**
   * The text that a reference stands for.
   *
   * @param reference {@code file:/path} or {@code env:NAME}
   * @throws IllegalArgumentException if there is nothing to be read there
   */
  public static String read(String reference) {
    if (reference.startsWith("file:")) {
      return file(reference.substring("file:".length()));
    }
    if (reference.startsWith("env:")) {
      String name = reference.substring("env:".length());
      String value = System.getenv(name);
      if (value == null || value.isBlank()) {
        throw new IllegalArgumentException("the environment variable " + name + " is not set");
      }
      return value;
    }
    throw new IllegalArgumentException("it is given itself instead of a reference to it");
  }

  private static String file(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException | InvalidPathException unreadable) {
      throw new IllegalArgumentException("the file " + path + " cannot be read");
    }
  }
}
