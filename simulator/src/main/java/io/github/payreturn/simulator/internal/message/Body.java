package io.github.payreturn.simulator.internal.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** The bytes of a request, kept as they came because the signature covers them. */
public final class Body {
  private final byte[] bytes;

  public Body(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public static Body of(String text) {
    return new Body(text.getBytes(UTF_8));
  }

  public String text() {
    return new String(bytes, UTF_8);
  }

  public boolean isEmpty() {
    return bytes.length == 0;
  }

  public int size() {
    return bytes.length;
  }

  public String sha256() {
    return HexFormat.of().formatHex(Digests.sha256(bytes));
  }
}
