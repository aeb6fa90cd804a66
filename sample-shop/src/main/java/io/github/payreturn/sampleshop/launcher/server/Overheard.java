package io.github.payreturn.sampleshop.launcher.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The beginning of what goes through, without changing it. */
final class Overheard {

  private static final int MOST = 8192;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private synchronized void add(ByteBuffer passing) {
    ByteBuffer copy = passing.slice();
    while (copy.hasRemaining() && bytes.size() < MOST) {
      bytes.write(copy.get());
    }
  }

  private synchronized String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** What a browser asks. */
  static final class Question extends Request.Wrapper {

    private final Overheard overheard = new Overheard();

    Question(Request request) {
      super(request);
    }

    @Override
    public Content.Chunk read() {
      Content.Chunk chunk = super.read();
      if (chunk != null && chunk.hasRemaining()) {
        overheard.add(chunk.getByteBuffer());
      }
      return chunk;
    }

    String text() {
      return overheard.text();
    }
  }

  /** What the shop answers. */
  static final class Answer extends Response.Wrapper {

    private final Overheard overheard = new Overheard();

    Answer(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      if (content != null) {
        overheard.add(content);
      }
      super.write(last, content, callback);
    }

    String text() {
      return overheard.text();
    }
  }
}
