package io.github.payreturn.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wire between a node and Amazon. It passes every byte on as it is; before a call about a known
 * session goes out, and before its answer comes in, the node can be stopped.
 */
final class Wire {

  private static final int CHUNK = 1 << 16;
  private static final Pattern CALL =
      Pattern.compile(
          "(GET|POST) /\\S*/checkoutSessions/([^/ ]+)(?:/(\\w+))? HTTP.*", Pattern.DOTALL);

  private final URI amazon;
  private final Steps steps;
  private final ServerSocket door;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "wire");
            thread.setDaemon(true);
            return thread;
          });

  Wire(URI amazon, Steps steps) throws IOException {
    this.amazon = amazon;
    this.steps = steps;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** Where the node finds Amazon. */
  URI url() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  private void accept() {
    while (true) {
      try {
        Socket node = door.accept();
        Socket other = new Socket(InetAddress.getLoopbackAddress(), amazon.getPort());
        threads.execute(new Line(node, other)::carry);
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** One connection, on which calls follow each other. */
  private final class Line {
    private final Socket node;
    private final Socket other;
    private volatile Optional<String> waitingFor = Optional.empty();
    private volatile String order = "";

    private Line(Socket node, Socket other) {
      this.node = node;
      this.other = other;
    }

    private void carry() {
      threads.execute(() -> pass(other, node, this::answered));
      pass(node, other, this::called);
    }

    private void called(String chunk) {
      Matcher call = CALL.matcher(chunk);
      if (call.matches()) {
        Optional<String> known = steps.orderOf(call.group(2));
        String what = call.group(3) == null ? "look-up" : call.group(3);
        known.ifPresent(
            found -> {
              order = found;
              waitingFor = Optional.of(what);
              steps.reach(found, "call " + what);
            });
      }
    }

    private void answered(String chunk) {
      Optional<String> what = waitingFor;
      waitingFor = Optional.empty();
      what.ifPresent(call -> steps.reach(order, call + " answered"));
    }

    private void pass(Socket from, Socket to, java.util.function.Consumer<String> look) {
      byte[] buffer = new byte[CHUNK];
      try (from;
          to;
          InputStream in = from.getInputStream();
          OutputStream out = to.getOutputStream()) {
        for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
          look.accept(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
          out.write(buffer, 0, count);
          out.flush();
        }
      } catch (IOException broken) {
        // Closing both ends is what either side gets to see of it.
      }
    }
  }
}
