package io.github.payreturn.internal.notification;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The certificates that Amazon SNS signs with, fetched once each. Whoever posts messages decides
 * which addresses are asked for, so all of it is bounded: who waits, what is kept, and what failed
 * is not tried again for a while.
 */
final class SigningCertificates {

  private static final int MOST_WAITING = 4;
  private static final int MOST_KEPT = 16;
  private static final int MOST_FAILURES_KEPT = 64;
  private static final Duration FAILED_FOR = Duration.ofMinutes(1);

  private final Download download;
  private final Clock clock;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private final Map<URI, X509Certificate> kept = latest(MOST_KEPT);
  private final Map<URI, Instant> failures = latest(MOST_FAILURES_KEPT);

  SigningCertificates(Download download, Clock clock) {
    this.download = download;
    this.clock = clock;
  }

  /** The certificate; empty if it cannot be had right now. */
  Optional<X509Certificate> find(URI address) {
    Optional<X509Certificate> known = known(address);
    if (known.isPresent() || !waiting.tryAcquire()) {
      return known;
    }
    try {
      return fetched(address);
    } finally {
      waiting.release();
    }
  }

  private Optional<X509Certificate> known(URI address) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(address));
    }
  }

  /** One at a time, so that many messages with one address cost one request. */
  private synchronized Optional<X509Certificate> fetched(URI address) {
    Optional<X509Certificate> meanwhile = known(address);
    if (meanwhile.isPresent() || hasJustFailed(address)) {
      return meanwhile;
    }
    Optional<X509Certificate> certificate =
        download.get(address).flatMap(SigningCertificates::certificate);
    if (certificate.isPresent()) {
      synchronized (kept) {
        kept.put(address, certificate.get());
      }
    } else {
      failures.put(address, clock.instant());
    }
    return certificate;
  }

  private boolean hasJustFailed(URI address) {
    Instant failed = failures.get(address);
    return failed != null && clock.instant().isBefore(failed.plus(FAILED_FOR));
  }

  private static Optional<X509Certificate> certificate(byte[] pem) {
    try {
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(pem)));
    } catch (CertificateException unreadable) {
      return Optional.empty();
    }
  }

  private static <V> Map<URI, V> latest(int most) {
    return new LinkedHashMap<>(most, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<URI, V> eldest) {
        return size() > most;
      }
    };
  }
}
