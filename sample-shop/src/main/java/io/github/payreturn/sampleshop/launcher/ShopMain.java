package io.github.payreturn.sampleshop.launcher;

import io.github.payreturn.sampleshop.launcher.server.Recorder;
import io.github.payreturn.sampleshop.launcher.server.ShopServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The shop in a process of its own, so that it can be killed. Tells its parent by lines what
 * happens, and stops when the parent sends a byte. Without a parent it ends as if it were killed.
 */
public final class ShopMain {

  /** Comes before the shop's address, when it is ready. */
  static final String READY = "READY\t";

  private static final int CANNOT_START = 1;
  private static final int ORPHANED = 3;
  private static final int OWN_ARGUMENTS = 3;

  private ShopMain() {}

  /** With the program's directory, its jar, the panel's address, and the options of a shop. */
  public static void main(String[] args) throws IOException {
    Log.configure();
    PrintStream parent = System.out;
    Program program = new Program(Path.of(args[0]), Path.of(args[1]));
    List<String> rest = Arrays.asList(args).subList(OWN_ARGUMENTS, args.length);
    CommandLine options = CommandLine.parse(rest);
    try {
      ShopServer shop =
          ShopServer.start(
              ShopPlan.of(options, program, options.amazonPay(), Optional.of(URI.create(args[2]))),
              handler -> new Recorder(handler, parent::println));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(shop), "stop"));
      parent.println(READY + shop.url());
    } catch (Exception failed) {
      System.err.println("The shop cannot start: " + Reason.of(failed));
      System.exit(CANNOT_START);
    }
    if (System.in.read() < 0) {
      Runtime.getRuntime().halt(ORPHANED);
    }
    System.exit(0);
  }

  private static void stop(ShopServer shop) {
    try {
      shop.stop();
    } catch (Exception failed) {
      System.err.println("Not stopped cleanly: " + failed);
    }
  }
}
