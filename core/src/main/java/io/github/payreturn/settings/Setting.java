package io.github.payreturn.settings;

import java.util.Optional;

/**
 * One line of the table of settings.
 *
 * @param <T> what a value is once it has been read
 */
public final class Setting<T> {

  private final String key;
  private final Values<T> values;
  private final Optional<String> defaultText;
  private final String description;
  private final String since;

  Setting(
      String key,
      Values<T> values,
      Optional<String> defaultText,
      String description,
      String since) {
    this.key = key;
    this.values = values;
    this.defaultText = defaultText;
    this.description = description;
    this.since = since;
  }

  /** The name, in camel case, as an init-param has it. */
  public String key() {
    return key;
  }

  /** What is allowed, in words. */
  public String allowed() {
    return values.allowed();
  }

  /** The value that holds where none is given, as it would be written. */
  public Optional<String> defaultText() {
    return defaultText;
  }

  /** Whether a value must never be printed. */
  public boolean secret() {
    return values.secret();
  }

  /** One sentence for the reader of the docs. */
  public String description() {
    return description;
  }

  /** The version that had it first. */
  public String since() {
    return since;
  }

  /**
   * Reads a value that somebody gave.
   *
   * @throws IllegalArgumentException if the text is not allowed
   */
  T read(String text) {
    return values.read(text);
  }

  @Override
  public String toString() {
    return key;
  }
}
