package io.github.payreturn.boot;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.SessionDraft;
import io.github.payreturn.testing.TestMerchant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A Boot application on a free port of this machine, beside a simulated Amazon. */
final class BootShop implements AutoCloseable {

  final AmazonPaySimulator amazon;
  final ConfigurableApplicationContext context;
  final Browser browser = new Browser();

  private BootShop(AmazonPaySimulator amazon, ConfigurableApplicationContext context) {
    this.amazon = amazon;
    this.context = context;
  }

  /**
   * Starts both.
   *
   * @param config the name of its file of properties
   * @param directory for its keys
   * @param properties that go before those of the file, as {@code name=value}
   */
  static BootShop start(
      String config, Path directory, List<Class<?>> sources, String... properties) {
    AmazonPaySimulator amazon =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .start();
    try {
      return startBeside(amazon, config, directory, sources, properties);
    } catch (RuntimeException notStarted) {
      amazon.close();
      throw notStarted;
    }
  }

  /** The same, beside an Amazon that is there already, and ends with the shop. */
  static BootShop startBeside(
      AmazonPaySimulator amazon,
      String config,
      Path directory,
      List<Class<?>> sources,
      String... properties) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "server.port=0",
                "server.address=127.0.0.1",
                "spring.config.name=" + config,
                "spring.main.banner-mode=off",
                "amazonpay.return.private-key=file:" + TestMerchant.privateKeyIn(directory),
                "amazonpay.return.return-token-key=file:" + TestMerchant.tokenKeyIn(directory),
                "amazonpay.return.service-url=" + amazon.url()));
    arguments.addAll(List.of(properties));
    return new BootShop(
        amazon,
        new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
            .run(arguments.stream().map(argument -> "--" + argument).toArray(String[]::new)));
  }

  /** A buyer who has paid 19.99 EUR at Amazon, unless the test changes it. */
  SessionDraft session() {
    return amazon.session().chargeAmount("19.99", "EUR");
  }

  /** Places an order, and comes back to one of the endpoints with a session. */
  String returnUrl(String path, String order, String session) {
    return browser.get(url("/begin/" + order + "?path=" + path)).body()
        + "&amazonCheckoutSessionId="
        + session;
  }

  String state(String order) {
    return browser.get(url("/orders/" + order)).body();
  }

  String url(String path) {
    return origin() + path;
  }

  /** The server's own origin, as a browser names it. */
  String origin() {
    return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  @Override
  public void close() {
    context.close();
    amazon.close();
  }
}
