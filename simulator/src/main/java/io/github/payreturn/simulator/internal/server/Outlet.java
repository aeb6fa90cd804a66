package io.github.payreturn.simulator.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The way back to one client, whole or broken as the reply says. */
final class Outlet {
  private static final long DRIP_MILLIS = 50;

  private final Request request;
  private final Response response;
  private final Callback callback;

  Outlet(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  void send(Reply reply) {
    ByteBuffer body = UTF_8.encode(reply.answer().body());
    switch (reply.delivery()) {
      case WHOLE -> {
        begin(reply.answer());
        response.write(true, body, callback);
      }
      case DROPPED -> disconnect();
      case CUT -> {
        begin(reply.answer());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
        body.limit(body.limit() / 2);
        response.write(false, body, Callback.from(this::reset, failure -> reset()));
      }
      case DRIPPED -> {
        begin(reply.answer());
        drip(body);
      }
    }
  }

  private void begin(Answer answer) {
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
  }

  private void drip(ByteBuffer body) {
    if (!body.hasRemaining()) {
      response.write(true, body, callback);
      return;
    }
    ByteBuffer drop = body.slice(body.position(), 1);
    body.position(body.position() + 1);
    Runnable next =
        () ->
            CompletableFuture.delayedExecutor(DRIP_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> drip(body));
    response.write(false, drop, Callback.from(next, callback::failed));
  }

  private void disconnect() {
    endPoint().close();
    callback.failed(new EofException("dropped on purpose"));
  }

  /** With a reset the client cannot take the end of the connection for the end of the body. */
  private void reset() {
    if (socket() instanceof SocketChannel channel) {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    disconnect();
  }

  /** What is at the bottom, below TLS. */
  private Object socket() {
    Object transport = endPoint().getTransport();
    while (transport instanceof EndPoint lower) {
      transport = lower.getTransport();
    }
    return transport;
  }

  private EndPoint endPoint() {
    return request.getConnectionMetaData().getConnection().getEndPoint();
  }
}
