package io.github.payreturn.internal;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the private key that Seller Central hands out, with the JDK alone. */
public final class PrivateKeys {

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END");

  private PrivateKeys() {}

  /**
   * The key in a PEM file.
   *
   * @param pem an unencrypted RSA private key, PKCS#8 or PKCS#1
   * @throws IllegalArgumentException if it is anything else; the message never repeats it
   */
  public static PrivateKey read(String pem) {
    if (pem.contains("ENCRYPTED")) {
      throw new IllegalArgumentException(
          "the key is encrypted; a key without a password is needed");
    }
    Matcher key = PEM.matcher(pem);
    if (!key.find()) {
      throw new IllegalArgumentException(
          "no PEM private key is in it (-----BEGIN PRIVATE KEY-----)");
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(key.group(2));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (NoSuchAlgorithmException | InvalidKeySpecException | IllegalArgumentException broken) {
      throw new IllegalArgumentException("the PEM in it is not a readable RSA private key");
    }
  }
}
