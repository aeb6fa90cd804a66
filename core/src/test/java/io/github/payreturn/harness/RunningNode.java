package io.github.payreturn.harness;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@link ShopNode} that was started from here. */
final class RunningNode implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  // The JDK's server waits 40 ms with each answer without it.
  private static final String NO_DELAY = "-Dsun.net.httpserver.nodelay=true";
  private static final String LOGS = "-Dlogback.configurationFile=harness-logback.xml";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final String site;
  private final Map<String, List<String>> steps = new ConcurrentHashMap<>();
  private final Map<String, Integer> written = new ConcurrentHashMap<>();
  private final Set<String> stopped = ConcurrentHashMap.newKeySet();

  private RunningNode(Process process, BufferedReader out, String site) {
    this.process = process;
    this.site = site;
    Thread reader = new Thread(() -> read(out), "node-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts one and waits until it can take buyers.
   *
   * @param first goes before everything else on its class path
   */
  static RunningNode start(List<Path> first, Map<String, String> options, Path log)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Xmx256m", NO_DELAY, LOGS, "-cp"));
    command.add(
        Stream.concat(
                first.stream().map(Path::toString),
                Stream.of(System.getProperty("java.class.path")))
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(ShopNode.class.getName());
    options.forEach((key, value) -> command.add(key + "=" + value));
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    if (line == null || !line.startsWith("ready ")) {
      process.destroyForcibly();
      throw new IOException("the node did not start, see " + log);
    }
    return new RunningNode(process, out, "http://127.0.0.1:" + line.substring(6));
  }

  /**
   * Asks its web site.
   *
   * @throws IOException if it is not there any more, or shows an error page
   */
  String get(String pathAndQuery) throws IOException {
    try {
      HttpResponse<String> answer =
          HTTP.send(
              HttpRequest.newBuilder(URI.create(site + pathAndQuery)).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("HTTP " + answer.statusCode() + " " + answer.body());
      }
      return answer.body().strip();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException(stopping);
    }
  }

  /**
   * Watches an order.
   *
   * @param stop before which step it stands still, and how often that has come by then: {@link
   *     Steps#watch}
   */
  void watch(String order, String stop) throws IOException {
    get("/watch?order=%s&stop=%s".formatted(order, stop.replace(' ', '+').replace("#", "%23")));
  }

  /** The steps that a watched order has reached in this process. */
  List<String> steps(String order) {
    return List.copyOf(steps.getOrDefault(order, List.of()));
  }

  /** How many of them were changes of the journal that are done. */
  int written(String order) {
    return written.getOrDefault(order, 0);
  }

  /** Whether an order stands still at the step where it was to be stopped. */
  boolean isStopped(String order) {
    return stopped.contains(order);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** {@code kill -9}: nothing is flushed, closed or finished. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The same, after a while in which it may do whatever it does. */
  void killWithin(Duration time) throws InterruptedException {
    if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
    }
  }

  /** A clean stop: what is under way may end. */
  void stop() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void read(BufferedReader out) {
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String[] words = line.split(" ", 3);
        if (words[0].equals("step")) {
          steps.computeIfAbsent(words[1], order -> new CopyOnWriteArrayList<>()).add(words[2]);
        } else if (words[0].equals("written")) {
          written.merge(words[1], 1, Integer::sum);
        } else if (words[0].equals("stopped")) {
          stopped.add(words[1]);
        }
      }
    } catch (IOException killed) {
      // There is nothing more to read.
    }
  }
}
