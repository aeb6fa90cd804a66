package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.certificate.Identity;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the simulator until it is stopped by a signal. */
public final class Main {
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");
  private static final int CANNOT_START = 1;
  private static final int WRONG_OPTION = 2;

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    JETTY.setLevel(Level.WARNING);
    if (List.of(args).contains("--help")) {
      System.out.print(CommandLine.HELP);
      return;
    }
    try {
      CommandLine options = CommandLine.parse(List.of(args));
      AmazonPaySimulator simulator = options.builder().start();
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
      options.write(simulator.certificate().map(Identity::pem));
      System.out.println("Amazon Pay simulator: " + simulator.url());
      new CountDownLatch(1).await();
    } catch (IllegalArgumentException e) {
      stop(e.getMessage() + "\nSee --help.", WRONG_OPTION);
    } catch (UncheckedIOException e) {
      stop(e.getMessage() + ": " + e.getCause(), CANNOT_START);
    }
  }

  private static void stop(String why, int status) {
    System.err.println(why);
    System.exit(status);
  }
}
