package io.github.payreturn.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A {@link Node} that was started from here. */
final class NodeProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;
  private final PrintWriter in;

  private NodeProcess(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
  }

  /** Starts one and waits until it can take buyers. */
  static NodeProcess start(Map<String, String> settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Node.class.getName());
    settings.forEach((key, value) -> command.add(key + "=" + value));
    NodeProcess node =
        new NodeProcess(
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    if (!"ready".equals(node.read())) {
      node.close();
      throw new IOException("the node did not start");
    }
    return node;
  }

  /** A buyer comes back to this node. */
  void send(String session, String order) {
    in.println(session + " " + order);
  }

  /** The next answer, or nothing when the process has ended. */
  String read() throws IOException {
    return Objects.requireNonNullElse(out.readLine(), "");
  }

  /** {@code kill -9}: nothing is flushed, closed or finished. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
