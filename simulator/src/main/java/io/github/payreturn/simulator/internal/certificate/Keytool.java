package io.github.payreturn.simulator.internal.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;

/**
 * The JDK can sign with certificates but has no API that makes one. Its own tool does, and comes
 * with every Java: that spares our users' tests a second BouncyCastle, and us a writer of DER.
 */
final class Keytool {
  static final String ALIAS = "simulator";
  // Guards nothing: the store lives as long as the process that makes it.
  private static final String PASSWORD = "simulator";

  private Keytool() {}

  static char[] password() {
    return PASSWORD.toCharArray();
  }

  static KeyStore selfSigned(String commonName) {
    try {
      Path folder = Files.createTempDirectory("amazon-pay-simulator");
      Path file = folder.resolve("identity.p12");
      try {
        run(file, commonName);
        return read(file);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a certificate with keytool", e);
    }
  }

  private static void run(Path file, String commonName) throws IOException {
    Process process =
        new ProcessBuilder(command(file, commonName)).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("keytool says: " + output.strip());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while keytool makes a certificate", e);
    }
  }

  private static List<String> command(Path file, String commonName) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-alias",
        ALIAS,
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-sigalg",
        "SHA256withRSA",
        "-dname",
        "CN=" + commonName + ", O=Amazon Pay simulator",
        "-ext",
        "san=dns:" + commonName + ",dns:localhost,ip:127.0.0.1",
        "-validity",
        "3650",
        "-storetype",
        "PKCS12",
        "-keystore",
        file.toString(),
        "-storepass",
        PASSWORD);
  }

  private static KeyStore read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password());
      return store;
    } catch (GeneralSecurityException e) {
      throw new IOException("keytool has made a key store that cannot be read", e);
    }
  }
}
