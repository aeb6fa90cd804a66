package io.github.payreturn.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** The head of an HTTP message, its body skipped: all that a measurement looks at. */
record HttpMessage(String head) {
  private static final String LENGTH = "content-length:";

  /** The next message, or nothing when the other side has closed. */
  static Optional<HttpMessage> read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      head.append((char) next);
    }
    HttpMessage message = new HttpMessage(head.toString());
    in.skipNBytes(message.length());
    return Optional.of(message);
  }

  private int length() {
    return head.lines()
        .map(line -> line.toLowerCase(Locale.ROOT))
        .filter(line -> line.startsWith(LENGTH))
        .map(line -> Integer.parseInt(line.substring(LENGTH.length()).strip()))
        .findFirst()
        .orElse(0);
  }

  boolean isOk() {
    return head.startsWith("HTTP/1.1 200 ");
  }
}
