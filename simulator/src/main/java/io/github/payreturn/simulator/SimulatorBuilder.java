package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.signature.KeyRing;
import java.net.URI;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Settings for a new simulator. Not for use by several threads. */
public final class SimulatorBuilder {
  private final Map<String, PublicKey> keys = new LinkedHashMap<>();
  private int port;
  private boolean tls;
  private Clock clock = Clock.systemUTC();
  private Behaviour behaviour = Behaviour.faithful();
  private Optional<URI> ipnUrl = Optional.empty();

  SimulatorBuilder() {}

  /** The port to listen on; default is 0, a free one. */
  public SimulatorBuilder port(int newPort) {
    port = newPort;
    return this;
  }

  /**
   * Registers a merchant. A key id that starts with {@code SANDBOX} or {@code LIVE} says which
   * environment it is for; any other serves both, by path.
   */
  public SimulatorBuilder publicKey(String publicKeyId, PublicKey publicKey) {
    keys.put(publicKeyId, publicKey);
    return this;
  }

  /** Registers a merchant made for tests. */
  public SimulatorBuilder merchant(TestMerchant merchant) {
    return publicKey(merchant.publicKeyId(), merchant.publicKey());
  }

  /**
   * Speaks https, with a self-signed certificate for 127.0.0.1 and localhost that {@link
   * AmazonPaySimulator#certificate()} tells; default is plain http.
   */
  public SimulatorBuilder tls() {
    tls = true;
    return this;
  }

  /** The clock below {@link AmazonPaySimulator#clock()}; default is the system's. */
  public SimulatorBuilder clock(Clock newClock) {
    clock = newClock;
    return this;
  }

  /**
   * How far {@code x-amz-pay-date} may be from real time; default is 15 minutes, a guess as Amazon
   * does not say.
   */
  public SimulatorBuilder dateTolerance(Duration tolerance) {
    behaviour = behaviour.withDateTolerance(tolerance);
    return this;
  }

  /** How it behaves where one may choose; default is {@link Behaviour#faithful()}. */
  public SimulatorBuilder behaviour(Behaviour newBehaviour) {
    behaviour = newBehaviour;
    return this;
  }

  /**
   * Where notifications (IPN) go whenever a charge, charge permission or refund changes its state;
   * default is nowhere.
   *
   * @throws IllegalArgumentException if it is no http or https URL
   */
  public SimulatorBuilder ipnUrl(URI url) {
    ipnUrl = Optional.of(Notifications.checked(url));
    return this;
  }

  /**
   * Starts it; it answers when this returns.
   *
   * @throws IllegalStateException if no public key was registered
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public AmazonPaySimulator start() {
    String first =
        keys.keySet().stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no public key is registered"));
    return new AmazonPaySimulator(
        new Start(port, tls, new KeyRing(keys), first, clock, behaviour, ipnUrl));
  }
}
