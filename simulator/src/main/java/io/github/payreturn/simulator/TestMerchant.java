package io.github.payreturn.simulator;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A merchant for tests: a public key id and a key pair that nobody else has. Register it with
 * {@link SimulatorBuilder#merchant}.
 *
 * @param publicKeyId one of the sandbox, as Amazon's newer ids look
 */
public record TestMerchant(String publicKeyId, KeyPair keys) {

  /** A new one: RSA, 2048 bits, which takes a moment. */
  public static TestMerchant create() {
    byte[] random = new byte[12];
    ThreadLocalRandom.current().nextBytes(random);
    String id = HexFormat.of().formatHex(random).toUpperCase(Locale.ROOT);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new TestMerchant("SANDBOX-" + id, generator.generateKeyPair());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  public PublicKey publicKey() {
    return keys.getPublic();
  }

  public PrivateKey privateKey() {
    return keys.getPrivate();
  }

  /** The private key as PEM (PKCS#8), the form that shops keep and the SDK reads. */
  public String privateKeyPem() {
    return pem("PRIVATE KEY", privateKey().getEncoded());
  }

  /** The public key as PEM, the form that {@code --public-key} reads. */
  public String publicKeyPem() {
    return pem("PUBLIC KEY", publicKey().getEncoded());
  }

  private static String pem(String kind, byte[] encoded) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
  }

  /** Without the keys: records show everything, and this one may get into a log. */
  @Override
  public String toString() {
    return "TestMerchant[" + publicKeyId + "]";
  }
}
