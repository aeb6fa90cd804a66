package io.github.payreturn.simulator.internal.server;

import io.github.payreturn.simulator.internal.certificate.Identity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** What Jetty needs to speak TLS as somebody. */
final class Tls {
  // Guards nothing: this key store is never written.
  private static final String PASSWORD = "simulator";

  private Tls() {}

  static SslContextFactory.Server of(Identity identity) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(keyStore(identity));
    tls.setKeyManagerPassword(PASSWORD);
    return tls;
  }

  private static KeyStore keyStore(Identity identity) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      Certificate[] chain = {identity.certificate()};
      store.setKeyEntry("simulator", identity.key(), PASSWORD.toCharArray(), chain);
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every Java platform has PKCS12", e);
    }
  }
}
