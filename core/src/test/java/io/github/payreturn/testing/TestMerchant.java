package io.github.payreturn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A merchant's keys, made once for all tests: making them takes a while. */
public final class TestMerchant {

  public static final String PUBLIC_KEY_ID = "SANDBOX-AFVX7ULWSGBZ5535PCUQOY7B";

  /** The same keys for the live environment, whose quotas are larger. */
  public static final String LIVE_KEY_ID = "LIVE-AFVX7ULWSGBZ5535PCUQOY7B";

  public static final KeyPair KEYS = generate();

  private TestMerchant() {}

  /** The private key as Seller Central hands it out. */
  public static Path privateKeyIn(Path directory) {
    return privateKeyIn(directory, KEYS);
  }

  /** The private key of another merchant. */
  public static Path privateKeyIn(Path directory, KeyPair keys) {
    String body = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
    return write(
        directory.resolve("amazonpay.pem"),
        "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
  }

  /** A key that signs return tokens. */
  public static Path tokenKeyIn(Path directory) {
    return write(
        directory.resolve("return-token.key"), "a key for tests that is long enough to be one\n");
  }

  private static Path write(Path file, String content) {
    try {
      return Files.writeString(file, content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Keys that belong to nobody yet. */
  public static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
