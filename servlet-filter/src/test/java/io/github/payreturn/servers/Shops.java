package io.github.payreturn.servers;

import io.github.payreturn.testing.TestMerchant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The shops on one server: one for each way in, each with a merchant account of its own, one that
 * is configured wrongly, and one that Amazon refuses.
 */
final class Shops implements AutoCloseable {

  /** What the log says of a shop that is at work. */
  static final String STARTED = "Amazon Pay returns are taken at";

  final Server server;
  private final Path directory;
  private final Map<Way, Account> merchants = new EnumMap<>(Way.class);
  private final Account refused = Account.open('Z');

  /** None of them runs yet. */
  Shops(Distribution distribution, Path directory) throws IOException {
    this.directory = directory;
    this.server = distribution.in(Files.createDirectories(directory.resolve("server")));
    List<Way> ways =
        distribution.hasCdi() ? List.of(Way.values()) : List.of(Way.WEB_XML, Way.ANNOTATION);
    ways.forEach(way -> merchants.put(way, Account.open(way.name().charAt(0))));
  }

  /** Starts the server, and waits until every shop has started, or has said why not. */
  void start() throws IOException, InterruptedException {
    server.prepare();
    for (Way way : merchants.keySet()) {
      server.put(war(way));
    }
    server.put(wronglyConfigured());
    server.put(refusedByAmazon());
    server.start();
    server.awaitSaid(STARTED, merchants.size() + 1);
    server.awaitSaid("leads back to the filter's own endpoint", 1);
    server.awaitOpen();
  }

  /** Whether there is one for a way. */
  boolean has(Way way) {
    return merchants.containsKey(way);
  }

  /** Whose shop it is. */
  Account merchant(Way way) {
    return merchants.get(way);
  }

  /** Whose accounts Amazon knows otherwise. */
  Account refused() {
    return refused;
  }

  /** Replaces a shop while its server runs, by the same. */
  void deployAgain(Way way) throws IOException {
    server.replaceRunning(directory.resolve(way.application() + ".war"));
  }

  @Override
  public void close() {
    server.close();
    merchants.values().forEach(Account::close);
    refused.close();
  }

  private Path war(Way way) throws IOException {
    Path own = Files.createDirectories(directory.resolve(way.application()));
    Path war = way.war(own, merchants.get(way)).write(way.application());
    return Files.move(war, directory.resolve(war.getFileName()));
  }

  private Path wronglyConfigured() throws IOException {
    Path own = Files.createDirectories(directory.resolve("wrong"));
    String pendingView = "forward:/amazonpay/return/pending.jsp";
    return Way.WEB_XML
        .war(own, refused)
        .operatedBy(refused, "pendingView", pendingView, "environment", "LIVE")
        .write("wrong");
  }

  /** With accounts that Amazon knows by another key, or not in that region. */
  private Path refusedByAmazon() throws IOException {
    Path own = Files.createDirectories(directory.resolve("refused"));
    Path strangers = Files.createDirectories(own.resolve("strangers"));
    String key = "file:" + TestMerchant.privateKeyIn(strangers);
    return new ShopWar(own)
        .classes("com.shop.refused")
        .oneFileJar()
        .webXml(Way.FILTER.formatted(""))
        .operatedBy(
            refused,
            "orderLookup",
            "com.shop.refused.Payments",
            "merchant.wrongkey.publicKeyId",
            refused.publicKeyId(),
            "merchant.wrongkey.privateKey",
            key,
            "merchant.wrongregion.publicKeyId",
            TestMerchant.PUBLIC_KEY_ID,
            "merchant.wrongregion.privateKey",
            key,
            "merchant.wrongregion.region",
            "NA")
        .write("refused");
  }
}
