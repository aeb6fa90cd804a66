package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.testing.TestMerchant;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.security.Security;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("After the WAR has been deployed ten times")
class RedeployIT {

  private static final int TIMES = 10;

  @Test
  @DisplayName(
      "no loader of those before the last remains, and no thread, provider or driver of any")
  void nothingRemains(@TempDir Path directory) throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    try (AmazonPaySimulator amazon =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .start()) {
      Path war = LoneWar.in(directory);
      for (int time = 0; time < TIMES; time++) {
        loaders.add(deployAndSell(war, amazon, "order-" + time));
      }
      assertThat(amazon.count()).isEqualTo(TIMES);
    }

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              System.gc();
              // Somebody in this JVM remembers the application that ended last, and no other.
              assertThat(loaders.subList(0, TIMES - 1)).allMatch(loader -> loader.get() == null);
            });
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("amazon-"));
    assertThat(Security.getProviders())
        .noneMatch(provider -> provider.getClass().getName().contains("payreturn"));
    assertThat(DriverManager.drivers())
        .noneMatch(driver -> driver.getClass().getName().contains("payreturn"));
  }

  /** In a method of its own, so that nothing on the test's stack keeps the application. */
  private static WeakReference<ClassLoader> deployAndSell(
      Path war, AmazonPaySimulator amazon, String order) throws Exception {
    String session = amazon.session().chargeAmount("19.99", "EUR").create();
    try (WebApp app = LoneWar.deploy(war, amazon)) {
      String url = app.url() + "/amazonpay/return?order=" + order;
      assertThat(new Browser().visit(url + "&amazonCheckoutSessionId=" + session).body())
          .startsWith("<p>paid " + order);
      return new WeakReference<>(app.context().getClassLoader());
    }
  }
}
