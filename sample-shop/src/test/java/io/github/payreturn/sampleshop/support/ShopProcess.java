package io.github.payreturn.sampleshop.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runnable jar, in a process of its own, in a language and a zone that nobody thought of. */
public final class ShopProcess implements AutoCloseable {

  private static final Path TARGET = Path.of("target");

  private final Process process;
  private final Path out;
  private final Path err;

  private ShopProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Runs it with these options. */
  public static ShopProcess run(String... options) {
    return run(Map.of(), options);
  }

  /** The same with something in its environment. */
  public static ShopProcess run(Map<String, String> environment, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1", // starts sooner
                "-Duser.timezone=America/New_York",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-jar",
                TARGET.resolve("sample-shop.jar").toString()));
    command.addAll(List.of(options));
    try {
      Path out = Files.createTempFile(TARGET, "shop-", ".out");
      Path err = Files.createTempFile(TARGET, "shop-", ".err");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      return new ShopProcess(
          builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Where the shop is, once it says so. */
  public URI awaitReady() {
    return awaitLine("Shop");
  }

  /** The address that it prints after a word, once it does. */
  public URI awaitLine(String word) {
    Pattern ready = Pattern.compile("(?m)^" + word + ": (http://127\\.0\\.0\\.1:\\d+)$");
    Await.until(
        "the shop is ready: " + err, () -> ready.matcher(out()).find() || !process.isAlive());
    Matcher found = ready.matcher(out());
    if (!found.find()) {
      throw new AssertionError("the shop did not start: " + out() + err());
    }
    return URI.create(found.group(1));
  }

  /** What it printed. */
  public String out() {
    return read(out);
  }

  /** What it complained about and logged. */
  public String err() {
    return read(err);
  }

  /** Its exit code, when it ends by itself. */
  public int awaitEnd() {
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        throw new AssertionError("the shop does not end: " + out() + err());
      }
      return process.exitValue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** Asks it to end with SIGTERM. */
  public int stop() {
    process.destroy();
    return awaitEnd();
  }

  /** Ends it with SIGKILL. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Ends it, so that it can clear up after itself. */
  @Override
  public void close() {
    stop();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
