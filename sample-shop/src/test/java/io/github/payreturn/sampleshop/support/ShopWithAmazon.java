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
import java.util.Base64;

/** A shop whose operator has a key of their own, and the Amazon Pay that knows the key. */
public final class ShopWithAmazon implements AutoCloseable {

  private final Path data;
  private final AmazonPaySimulator amazon;
  private ShopProcess process;
  private URI url;

  private ShopWithAmazon(Path data, AmazonPaySimulator amazon) {
    this.data = data;
    this.amazon = amazon;
    this.process = start();
    this.url = process.awaitReady();
  }

  /** Starts both. */
  public static ShopWithAmazon open() {
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
          AmazonPaySimulator.builder().publicKey("SANDBOX-SAMPLESHOP", keys.getPublic()).start());
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
    visitor.press("Add Night Tide to cart");
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

  /** Starts the shop again, at another address. */
  public void startAgain() {
    process = start();
    url = process.awaitReady();
  }

  @Override
  public void close() {
    process.close();
    amazon.close();
  }

  private ShopProcess start() {
    return ShopProcess.run(
        "--port", "0", "--data", data.toString(), "--amazon-pay", amazon.url().toString());
  }
}
