package io.github.payreturn.simulator.internal.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A private key and the self-signed certificate that belongs to it. */
public record Identity(PrivateKey key, X509Certificate certificate) {

  /** A new one: RSA, 2048 bits, good for 127.0.0.1 and localhost. Takes about a second. */
  public static Identity selfSigned(String commonName) {
    return in(Keytool.selfSigned(commonName));
  }

  static Identity in(KeyStore store) {
    try {
      return new Identity(
          (PrivateKey) store.getKey(Keytool.ALIAS, Keytool.password()),
          (X509Certificate) store.getCertificate(Keytool.ALIAS));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("keytool has made a key store that cannot be read", e);
    }
  }

  /** The certificate as PEM. */
  public String pem() {
    return pem(certificate);
  }

  /** Any certificate as PEM. */
  public static String pem(X509Certificate certificate) {
    try {
      String base64 =
          Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
