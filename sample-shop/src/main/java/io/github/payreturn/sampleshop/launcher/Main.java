package io.github.payreturn.sampleshop.launcher;

import java.util.List;

/** The command: reads the options, unpacks the program and hands over to it. */
public final class Main {

  private static final int WRONG_USAGE = 2;

  private Main() {}

  public static void main(String[] args) throws Exception {
    if (List.of(args).contains("--help")) {
      System.out.print(CommandLine.HELP);
      return;
    }
    try {
      CommandLine.parse(List.of(args));
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage() + ". See --help.");
      System.exit(WRONG_USAGE);
    }
    Program program = Program.unpack();
    ClassLoader loader = program.loader();
    Thread.currentThread().setContextClassLoader(loader);
    loader
        .loadClass("io.github.payreturn.sampleshop.launcher.Launcher")
        .getMethod("run", String.class, String.class, String[].class)
        .invoke(null, program.directory().toString(), program.jar().toString(), args);
  }
}
