package io.github.payreturn.benchmarks.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A running shop, as whoever measures sees it. */
public final class ShopProcess implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final String name;
  private final Process process;
  private final URI url;

  private ShopProcess(String name, Process process, URI url) {
    this.name = name;
    this.process = process;
    this.url = url;
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param log where its log lines go; beside it, whatever it writes
   */
  public static ShopProcess start(String name, ShopSpec spec, Path log) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // As warm after some thousand returns as otherwise after some ten thousand.
                "-XX:CompileThresholdScaling=0.1",
                // Threads that end would take their processor time with them.
                "-XX:-UseDynamicNumberOfCompilerThreads",
                "-Dbenchmarks.log=" + log,
                "-Djava.io.tmpdir=" + log.getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                ShopMain.class.getName(),
                spec.json())
            .redirectError(log.resolveSibling(log.getFileName() + ".err").toFile())
            .start();
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String ready = out.readLine();
    if (ready == null) {
      process.destroyForcibly();
      throw new IOException("the shop did not start, see " + log + ".err");
    }
    return new ShopProcess(name, process, URI.create(ready));
  }

  /** How it is called in tables. */
  public String name() {
    return name;
  }

  /** Where Amazon sends a buyer. */
  public URI returnUrl(String session, String orderId) {
    return url.resolve(
        ShopMain.RETURN + "?amazonCheckoutSessionId=" + session + "&order=" + orderId);
  }

  /** Any other page. */
  public URI otherPage() {
    return url.resolve(ShopMain.OTHER_PAGE);
  }

  /** What it has used so far. */
  public ProcessorTime cpu() throws IOException {
    return ProcessorTime.of(process.toHandle());
  }

  /** What it says about itself; the busiest moment begins anew. */
  public Stats stats() throws IOException {
    return read(ShopMain.STATS);
  }

  /** The same after a full collection of its heap. */
  public Stats statsAfterCollection() throws IOException {
    return read(ShopMain.STATS + "?collect");
  }

  private Stats read(String path) throws IOException {
    try (InputStream in = url.resolve(path).toURL().openStream()) {
      return JSON.readValue(in, Stats.class);
    }
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    } catch (IOException | RuntimeException stubborn) {
      process.destroyForcibly();
    }
  }
}
