package io.github.payreturn.simulator.support;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;

/** A merchant with a key of its own. */
public record Merchant(String publicKeyId, KeyPair keys) {
  /** The one that most tests use; making a key takes a while. */
  public static final Merchant FIRST = withNewKey("SANDBOX-FIRST0000000000000000000");

  public static final Merchant SECOND = withNewKey("SANDBOX-SECOND000000000000000000");

  public static Merchant withNewKey(String publicKeyId) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new Merchant(publicKeyId, generator.generateKeyPair());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same key under another id. */
  public Merchant called(String otherId) {
    return new Merchant(otherId, keys);
  }

  public PublicKey publicKey() {
    return keys.getPublic();
  }

  public PrivateKey privateKey() {
    return keys.getPrivate();
  }

  public String publicKeyPem() {
    return pem("PUBLIC KEY", keys.getPublic().getEncoded());
  }

  public String privateKeyPem() {
    return pem("PRIVATE KEY", keys.getPrivate().getEncoded());
  }

  private static String pem(String kind, byte[] encoded) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
  }
}
