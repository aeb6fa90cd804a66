package io.github.payreturn.servers;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.testing.TestMerchant;
import java.nio.file.Path;
import java.security.KeyPair;

/**
 * A merchant account of its own, and an Amazon Pay that knows this merchant and no other.
 *
 * @param keys whose private one signs
 */
record Account(String publicKeyId, KeyPair keys, AmazonPaySimulator amazon)
    implements AutoCloseable {

  /**
   * Opens one.
   *
   * @param letter by which its key's id differs from others'
   */
  static Account open(char letter) {
    String publicKeyId = "SANDBOX-AFVX7ULWSGBZ5535PCUQOY7" + letter;
    KeyPair keys = TestMerchant.generate();
    AmazonPaySimulator amazon =
        AmazonPaySimulator.builder().publicKey(publicKeyId, keys.getPublic()).start();
    return new Account(publicKeyId, keys, amazon);
  }

  /** The private key as the merchant has it. */
  Path privateKeyIn(Path directory) {
    return TestMerchant.privateKeyIn(directory, keys);
  }

  /** A session whose buyer is ready to come back. */
  String readySession() {
    return amazon.session().chargeAmount("19.99", "EUR").create();
  }

  @Override
  public void close() {
    amazon.close();
  }
}
