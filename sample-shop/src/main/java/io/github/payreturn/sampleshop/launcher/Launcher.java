package io.github.payreturn.sampleshop.launcher;

import io.github.payreturn.simulator.AmazonPaySimulator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.LogManager;

/** Starts everything in order and stops it in the opposite one. */
public final class Launcher {

  private static final int CANNOT_START = 1;

  private final Deque<Stop> running = new ConcurrentLinkedDeque<>();

  private Launcher() {}

  /** Called by {@link Main} in the class loader that has the server. */
  public static void run(String directory, String jar, String[] args) throws IOException {
    configureLogging();
    Launcher launcher = new Launcher();
    Program program = new Program(Path.of(directory), Path.of(jar));
    launcher.running.push(program::delete);
    Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
    try {
      launcher.start(program, CommandLine.parse(List.of(args)));
    } catch (Exception failed) {
      System.err.println("The shop cannot start: " + reason(failed));
      System.exit(CANNOT_START);
    }
  }

  private void start(Program program, CommandLine options) throws Exception {
    KeyFiles keys = KeyFiles.in(options.data());
    Optional<AmazonPaySimulator> own =
        options.amazonPay().isPresent() ? Optional.empty() : Optional.of(startSimulator(keys));
    URI amazonPay = own.map(AmazonPaySimulator::url).or(options::amazonPay).orElseThrow();
    ShopServer shop = new ShopServer(options.port(), program, keys, amazonPay);
    running.push(shop::stop);
    URI url = shop.start();
    // A merchant enters this address in Seller Central.
    own.ifPresent(simulator -> simulator.notifications().to(url.resolve("/amazonpay/ipn")));
    System.out.println("Shop: " + url);
  }

  private AmazonPaySimulator startSimulator(KeyFiles keys)
      throws IOException, GeneralSecurityException {
    AmazonPaySimulator simulator =
        AmazonPaySimulator.builder()
            .publicKey(KeyFiles.PUBLIC_KEY_ID, keys.readPublicKey())
            .start();
    running.push(simulator::close);
    System.out.println("Amazon Pay simulator: " + simulator.url());
    return simulator;
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

  private static void configureLogging() throws IOException {
    try (InputStream settings = Launcher.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    }
  }

  /** What went wrong and why: servers wrap it several times, mostly repeating themselves. */
  private static String reason(Throwable failed) {
    StringBuilder reason = new StringBuilder(String.valueOf(failed.getMessage()));
    for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
      String why = String.valueOf(cause.getMessage());
      if (reason.indexOf(why) < 0) {
        reason.append(": ").append(why);
      }
    }
    return reason.toString();
  }

  /** How something that runs is stopped. */
  private interface Stop {
    void now() throws Exception;
  }
}
