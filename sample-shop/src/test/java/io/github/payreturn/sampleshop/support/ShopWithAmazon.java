package io.github.payreturn.sampleshop.support;

import io.github.payreturn.simulator.AmazonPaySimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A shop whose operator has a key of their own, and the Amazon Pay that knows the key. */
public final class ShopWithAmazon implements AutoCloseable {

  private final Path data;
  private final AmazonPaySimulator amazon;
  private final List<String> options;
  private final List<ShopProcess> others = new ArrayList<>();
  private ShopProcess process;
  private URI url;

  private ShopWithAmazon(Path data, AmazonPaySimulator amazon, List<String> options) {
    this.data = data;
    this.amazon = amazon;
    this.options = options;
    this.process = start();
    this.url = process.awaitReady();
  }

  /** Starts both, the shop with more options than it needs for that. */
  public static ShopWithAmazon open(String... options) {
    try {
      Path data = Files.createTempDirectory(Path.of("target"), "shop-data-");
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair keys = generator.generateKeyPair();
      Files.writeString(
          data.resolve("amazon-pay-private-key.pem"),
          "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
              .formatted(Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())));
      return new ShopWithAmazon(
          data,
          AmazonPaySimulator.builder().publicKey("SANDBOX-SAMPLESHOP", keys.getPublic()).start(),
          List.of(options));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What the shop pays with. */
  public AmazonPaySimulator amazon() {
    return amazon;
  }

  /** Where the shop keeps its keys, orders and packing slips. */
  public Path data() {
    return data;
  }

  /** Where the shop is. */
  public URI url() {
    return url;
  }

  /** A new visitor. */
  public Browser visitor() {
    return new Browser(url);
  }

  /** A new visitor with one tin of a tea at the checkout. */
  public Browser visitorAtCheckout() {
    Browser visitor = visitor();
    visitor.press("Add to cart: Night Tide");
    visitor.open("/checkout");
    return visitor;
  }

  /** What the shop logged so far. */
  public String log() {
    return process.err();
  }

  /** Stops the shop, but not Amazon, and keeps its data. */
  public void stop() {
    process.stop();
  }

  /** Kills the shop, but not Amazon. */
  public void kill() {
    process.kill();
  }

  /** Starts another shop with the same keys and the same database. */
  public URI startAnother() {
    ShopProcess other = start();
    others.add(other);
    return other.awaitReady();
  }

  /** Starts the shop again, at another address. */
  public void startAgain() {
    process = start();
    url = process.awaitReady();
  }

  @Override
  public void close() {
    process.close();
    others.forEach(ShopProcess::close);
    amazon.close();
  }

  private ShopProcess start() {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--port", "0", "--data", data.toString(), "--amazon-pay", amazon.url().toString()));
    all.addAll(options);
    return ShopProcess.run(all.toArray(String[]::new));
  }
}
