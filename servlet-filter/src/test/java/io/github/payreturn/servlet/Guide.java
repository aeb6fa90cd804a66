package io.github.payreturn.servlet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page for developers: the code on it has to work as it stands when people paste it. */
enum Guide {
  README("README.md"),
  FLOWS("docs/flows.md"),
  JOURNAL("docs/journal.md"),
  LOOKUPS("docs/order-lookups.md"),
  PLUGINS("docs/platform-plugins.md"),
  VIEWS("docs/views.md");

  private final Path file;

  Guide(String file) {
    this.file = Path.of("..", file);
  }

  /** The block of code below the comment that names it. */
  String block(String name) {
    Pattern fence =
        Pattern.compile(
            "<!-- " + Pattern.quote(name) + " -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL);
    try {
      Matcher block = fence.matcher(Files.readString(file));
      if (!block.find()) {
        throw new IllegalStateException(file + " has no block " + name);
      }
      return block.group(1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
