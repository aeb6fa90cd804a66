package io.github.payreturn.simulator;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the simulator until it is stopped by a signal. */
public final class Main {
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    JETTY.setLevel(Level.WARNING);
    if (List.of(args).contains("--help")) {
      System.out.print(CommandLine.HELP);
      return;
    }
    try {
      AmazonPaySimulator simulator = CommandLine.parse(List.of(args)).builder().start();
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
      System.out.println("Amazon Pay simulator: " + simulator.url());
      new CountDownLatch(1).await();
    } catch (IllegalArgumentException | UncheckedIOException e) {
      System.err.println(e.getMessage() + "\nSee --help.");
      System.exit(2);
    }
  }
}
