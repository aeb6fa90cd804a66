package io.github.payreturn.sampleshop.launcher;

import io.github.payreturn.sampleshop.launcher.panel.Panel;
import io.github.payreturn.sampleshop.launcher.panel.Visits;
import io.github.payreturn.sampleshop.launcher.server.ShopServer;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Assumption;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Starts everything in order and stops it in the opposite one. */
public final class Launcher {

  private static final int CANNOT_START = 1;
  private static final String KEY_ID_VARIABLE = "AMAZONPAY_RETURN_PUBLIC_KEY_ID";

  private final Deque<Stop> running = new ConcurrentLinkedDeque<>();

  private Launcher() {}

  /** Called by {@link Main} in the class loader that has the server. */
  public static void run(String directory, String jar, String[] args) throws IOException {
    Log.configure();
    Launcher launcher = new Launcher();
    Program program = new Program(Path.of(directory), Path.of(jar));
    launcher.running.push(program::delete);
    Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
    try {
      launcher.start(program, CommandLine.parse(List.of(args)));
    } catch (Exception failed) {
      System.err.println("The shop cannot start: " + Reason.of(failed));
      System.exit(CANNOT_START);
    }
  }

  private void start(Program program, CommandLine options) throws Exception {
    KeyFiles keys = KeyFiles.in(options.data());
    if (options.reset()) {
      ShopData.forget(options.data());
    }
    Optional<String> merchantKey = Optional.ofNullable(System.getenv(KEY_ID_VARIABLE));
    if (options.amazonPay().isPresent() || merchantKey.isPresent()) {
      startShop(program, options, merchantKey);
    } else {
      startEverything(program, options, keys);
    }
  }

  /** Amazon Pay is somewhere else, so this process has nothing to do but to be the shop. */
  private void startShop(Program program, CommandLine options, Optional<String> merchantKey)
      throws Exception {
    if (merchantKey.filter(id -> id.startsWith("LIVE")).isPresent()) {
      throw new IllegalStateException(
          KEY_ID_VARIABLE + ": a sample moves no real money, give it a SANDBOX key");
    }
    ShopServer shop =
        ShopServer.start(
            ShopPlan.of(options, program, options.amazonPay(), Optional.empty()),
            handler -> handler);
    running.push(shop::stop);
    System.out.println("Shop: " + shop.url());
  }

  /** The shop as a child, so that it can be killed; what plays Amazon lives on meanwhile. */
  private void startEverything(Program program, CommandLine options, KeyFiles keys)
      throws Exception {
    AmazonPaySimulator amazon =
        AmazonPaySimulator.builder()
            .publicKey(KeyFiles.PUBLIC_KEY_ID, keys.readPublicKey())
            .start();
    running.push(amazon::close);
    // Only by that the panel can tell whose checkout was canceled.
    amazon.behave(amazon.behaviour().assuming(Assumption.CANCEL_URL_BEARS_THE_SESSION_ID, true));
    System.out.println("Amazon Pay simulator: " + amazon.url());
    Visits visits = new Visits();
    Panel panel = Panel.open(amazon, visits);
    running.push(panel::close);
    ShopProcess shop = new ShopProcess(program, options, amazon.url(), panel.url(), visits::take);
    running.push(shop::stop);
    Optional<URI> url = shop.start();
    if (url.isEmpty()) {
      System.exit(CANNOT_START);
      return;
    }
    // A merchant enters this address in Seller Central.
    amazon.notifications().to(url.get().resolve("/amazonpay/ipn"));
    panel.show(shop, url.get());
    System.out.println("What if: " + panel.url());
    System.out.println("Shop: " + url.get());
  }

  private void stop() {
    while (!running.isEmpty()) {
      try {
        running.pop().now();
      } catch (Exception failed) {
        System.err.println("Not stopped cleanly: " + failed);
      }
    }
  }

  /** How something that runs is stopped. */
  private interface Stop {
    void now() throws Exception;
  }
}
