package io.github.payreturn.simulator.support;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.ChargeState;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Drives one simulator for long, with bodies as large as they are remembered. */
public final class LongRun {
  private static final String BODY =
      "{\"merchantMetadata\":{\"merchantReferenceId\":\"" + "x".repeat(4_000) + "\"}}";

  private LongRun() {}

  /** How many sessions, how many calls. */
  public static void main(String[] args) throws IOException {
    int sessions = Integer.parseInt(args[0]);
    int calls = Integer.parseInt(args[1]);
    try (AmazonPaySimulator simulator = Simulated.simulator()) {
      for (int i = 0; i < sessions; i++) {
        simulator.session().completed(ChargeState.AUTHORIZED).create();
      }
      try (Socket socket =
          new Socket(InetAddress.getLoopbackAddress(), simulator.url().getPort())) {
        for (int i = 0; i < calls; i++) {
          call(socket);
        }
      }
      System.out.println(
          "calls "
              + simulator.count()
              + ", remembered "
              + simulator.calls().size()
              + ", sessions "
              + simulator.sessions().size()
              + ", charges "
              + simulator.charges().size());
    }
  }

  /** Unsigned: it is remembered as any other, and costs the caller no signature. */
  private static void call(Socket socket) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(
        ("POST /v2/checkoutSessions HTTP/1.1\r\nHost: x\r\nContent-Length: "
                + BODY.length()
                + "\r\n\r\n"
                + BODY)
            .getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    skipAnswer(socket.getInputStream());
  }

  private static void skipAnswer(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the simulator has hung up");
      }
      head.append((char) next);
    }
    String name = "Content-Length: ";
    int from = head.indexOf(name) + name.length();
    in.skipNBytes(Integer.parseInt(head.substring(from, head.indexOf("\r\n", from))));
  }
}
