package io.github.payreturn.sampleshop.launcher;

import io.github.payreturn.sampleshop.launcher.server.Plan;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an operator would write into the server's configuration. */
final class ShopPlan {

  private static final String FILTER = "amazonpay.return.";

  private ShopPlan() {}

  /**
   * For these options.
   *
   * @param amazonPay where Amazon Pay is; empty for Amazon's own
   * @param whatIf where the panel beside the shop is, if there is one
   */
  static Plan of(
      CommandLine options, Program program, Optional<URI> amazonPay, Optional<URI> whatIf)
      throws IOException {
    KeyFiles keys = new KeyFiles(options.data());
    Map<String, String> settings = new HashMap<>();
    settings.put("shop.data", options.data().toString());
    whatIf.ifPresent(url -> settings.put("shop.whatIf", url.toString()));
    settings.put(FILTER + "region", "EU");
    settings.put(FILTER + "publicKeyId", KeyFiles.PUBLIC_KEY_ID);
    settings.put(FILTER + "privateKey", file(keys.privateKey()));
    settings.put(FILTER + "returnTokenKey", file(keys.returnTokenKey()));
    amazonPay.ifPresent(url -> settings.put(FILTER + "serviceUrl", url.toString()));
    return new Plan(
        options.port(),
        program.war(),
        program.newServerDirectory(),
        options.data(),
        options.database(),
        settings);
  }

  private static String file(Path path) {
    return "file:" + path;
  }
}
