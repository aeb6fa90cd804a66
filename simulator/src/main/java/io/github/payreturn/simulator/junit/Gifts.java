package io.github.payreturn.simulator.junit;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.TestMerchant;
import io.github.payreturn.simulator.sdk.SimulatorClient;
import java.util.Set;

/** What a test method may ask for. The SDK's types go by name, as the SDK may not be there. */
final class Gifts {
  private static final String CLIENT = "com.amazon.pay.api.WebstoreClient";
  private static final String CONFIGURATION = "com.amazon.pay.api.PayConfiguration";
  private static final Set<String> ALL =
      Set.of(
          AmazonPaySimulator.class.getName(),
          TestMerchant.class.getName(),
          AmazonPayExtension.class.getName(),
          CLIENT,
          CONFIGURATION);

  private Gifts() {}

  static boolean has(Class<?> type) {
    return ALL.contains(type.getName());
  }

  static Object of(AmazonPayExtension extension, Class<?> type) {
    if (type.equals(AmazonPaySimulator.class)) {
      return extension.simulator();
    }
    if (type.equals(TestMerchant.class)) {
      return extension.merchant();
    }
    return switch (type.getName()) {
      case CLIENT -> SimulatorClient.of(extension.merchant(), extension.url());
      case CONFIGURATION -> SimulatorClient.configuration(extension.merchant());
      default -> extension;
    };
  }
}
