package com.neighbour;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Keeps the whole answer back, and sends it compressed, as page caches and gzip filters do. */
public final class Buffering implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Kept kept = new Kept((HttpServletResponse) response);
    chain.doFilter(request, kept);
    byte[] body = kept.body();
    if (body.length > 0) {
      ((HttpServletResponse) response).setHeader("Content-Encoding", "gzip");
      try (GZIPOutputStream out = new GZIPOutputStream(response.getOutputStream())) {
        out.write(body);
      }
    }
  }

  private static final class Kept extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(bytes, false, StandardCharsets.UTF_8);

    Kept(HttpServletResponse response) {
      super(response);
    }

    byte[] body() {
      writer.flush();
      return bytes.toByteArray();
    }

    @Override
    public PrintWriter getWriter() {
      return writer;
    }

    @Override
    public void flushBuffer() {}

    @Override
    public ServletOutputStream getOutputStream() {
      return new ServletOutputStream() {
        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new IllegalStateException("not asynchronous");
        }

        @Override
        public void write(int letter) {
          bytes.write(letter);
        }
      };
    }
  }
}
