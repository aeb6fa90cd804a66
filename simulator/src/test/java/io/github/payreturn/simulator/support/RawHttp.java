package io.github.payreturn.simulator.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** Bytes over a socket, for what no HTTP client would send. */
public final class RawHttp {
  private static final int PATIENCE = 10_000;

  private RawHttp() {}

  /** Everything that comes back until the other side closes; so ask it to. */
  public static String exchange(URI server, String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
