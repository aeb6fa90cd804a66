package io.github.payreturn.servlet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code in the project's README: what people paste has to work as it stands. */
final class Readme {

  private Readme() {}

  /** The block of code below the comment that names it. */
  static String block(String name) {
    Pattern fence =
        Pattern.compile(
            "<!-- " + Pattern.quote(name) + " -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL);
    try {
      Matcher block = fence.matcher(Files.readString(Path.of("..", "README.md")));
      if (!block.find()) {
        throw new IllegalStateException("the README has no block " + name);
      }
      return block.group(1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
