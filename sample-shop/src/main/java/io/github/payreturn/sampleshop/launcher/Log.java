package io.github.payreturn.sampleshop.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;

/** How much is logged, and how. */
final class Log {

  private Log() {}

  static void configure() throws IOException {
    try (InputStream settings = Log.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    }
  }
}
