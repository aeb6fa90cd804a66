package io.github.payreturn.sampleshop.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The child process in which the shop runs: it can be killed and started again. */
public final class ShopProcess {

  private static final int STOP_SECONDS = 10;

  private final Program program;
  private final CommandLine options;
  private final URI amazonPay;
  private final URI whatIf;
  private final Consumer<String> lines;
  private @Nullable Process process;
  private int port;

  /**
   * Not started yet.
   *
   * @param lines hears what its recorder says
   */
  ShopProcess(
      Program program, CommandLine options, URI amazonPay, URI whatIf, Consumer<String> lines) {
    this.program = program;
    this.options = options;
    this.amazonPay = amazonPay;
    this.whatIf = whatIf;
    this.lines = lines;
    this.port = options.port();
  }

  /**
   * Starts it, the second time at the same address.
   *
   * @return where it is; empty if it did not start, and has said why
   */
  public synchronized Optional<URI> start() throws IOException {
    Process started =
        new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process = started;
    CompletableFuture<Optional<URI>> ready = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(started, ready), "shop's output");
    reader.setDaemon(true);
    reader.start();
    Optional<URI> url = ready.join();
    url.ifPresent(known -> port = known.getPort());
    return url;
  }

  /** Whether it runs. */
  public synchronized boolean alive() {
    return process != null && process.isAlive();
  }

  /** As {@code kill -9} does: it cannot say good-bye. */
  public synchronized void kill() {
    if (process != null) {
      awaitEnd(process.destroyForcibly());
    }
  }

  /** Asks it to stop, and waits until it has. */
  void stop() throws IOException {
    Process running = process;
    if (running == null || !running.isAlive()) {
      return;
    }
    running.getOutputStream().write('\n');
    running.getOutputStream().flush();
    if (!awaitEnd(running)) {
      running.destroyForcibly();
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1"); // starts sooner
    // What the visitor gave the launcher, such as -Xmx, is meant for the shop too.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-agentlib"))
        .forEach(command::add);
    command.addAll(List.of("-cp", program.classPath(), ShopMain.class.getName()));
    command.addAll(
        List.of(program.directory().toString(), program.jar().toString(), whatIf.toString()));
    command.addAll(List.of("--port", String.valueOf(port), "--data", options.data().toString()));
    command.addAll(List.of("--amazon-pay", amazonPay.toString()));
    options.database().ifPresent(url -> command.addAll(List.of("--database", url)));
    return command;
  }

  private void read(Process started, CompletableFuture<Optional<URI>> ready) {
    try (BufferedReader output = started.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(ShopMain.READY)) {
          ready.complete(Optional.of(URI.create(line.substring(ShopMain.READY.length()))));
        } else {
          lines.accept(line);
        }
      }
    } catch (IOException killed) {
      lines.accept("");
    }
    ready.complete(Optional.empty());
  }

  private static boolean awaitEnd(Process ending) {
    try {
      return ending.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
