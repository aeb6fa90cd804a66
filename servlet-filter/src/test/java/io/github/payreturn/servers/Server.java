package io.github.payreturn.servers;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server in a process of its own, on a free port of this machine only. */
abstract class Server implements AutoCloseable {

  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  final Path home;
  final Path base;
  final int port = freePort();
  private final Path output;
  private final Map<String, String> variables = new HashMap<>();
  private Process process;

  Server(Path home, Path base) {
    this.home = home;
    this.base = base;
    this.output = base.resolve("output.log");
  }

  /** Lays out what the server needs, before the first WAR is put. */
  abstract void prepare() throws IOException, InterruptedException;

  /** Puts a WAR where the server finds it, or in place of the one that is there. */
  abstract void put(Path war) throws IOException;

  /** Puts a WAR in place of the one that runs. */
  void replaceRunning(Path war) throws IOException {
    put(war);
  }

  /** What starts it in the foreground. */
  abstract List<String> command() throws IOException;

  /** Sets an environment variable of the process. */
  final void set(String variable, String value) {
    variables.put(variable, value);
  }

  /** Whether it takes a WAR again while it runs. */
  boolean redeploys() {
    return true;
  }

  /** Starts it with the WARs that were put. */
  final void start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command()).directory(base.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(variables);
    process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  /** Runs a tool of the server's to its end. */
  final void run(String... tool) throws IOException, InterruptedException {
    Path log = base.resolve("prepare.log");
    Process running =
        new ProcessBuilder(tool)
            .directory(base.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (running.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
  }

  final String url(String application) {
    return "http://127.0.0.1:%d/%s".formatted(port, application);
  }

  /** Waits until the log has said something so many times. */
  final void awaitSaid(String text, int times) {
    awaitThat("'%s' in %s".formatted(text, output), () -> count(text) >= times);
  }

  /** Waits for something that a server that has ended does no more. */
  final void awaitThat(String what, Callable<Boolean> happened) {
    await(what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .failFast("the server has ended: " + output, () -> !process.isAlive())
        .until(happened);
  }

  /** Waits until somebody listens: some servers deploy first. */
  final void awaitOpen() {
    await("port " + port)
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              new Socket(InetAddress.getLoopbackAddress(), port).close();
              return true;
            });
  }

  final int count(String text) {
    return (int) Pattern.compile(Pattern.quote(text)).matcher(output()).results().count();
  }

  final String output() {
    try {
      return Files.readString(output);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Ends this process and those that it started, and no other. */
  @Override
  public void close() {
    if (process == null) {
      return;
    }
    List<ProcessHandle> children = process.descendants().toList();
    // A server that a script has started ends its script with it.
    children.forEach(ProcessHandle::destroy);
    if (children.isEmpty()) {
      process.destroy();
    }
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Copies a folder with all that is in it. */
  static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /** Replaces a WAR in one step, so that no scanner sees half of it. */
  static void replace(Path war, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path half = Files.copy(war, folder.resolve(war.getFileName() + ".part"));
    Files.move(
        half,
        folder.resolve(war.getFileName()),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}
