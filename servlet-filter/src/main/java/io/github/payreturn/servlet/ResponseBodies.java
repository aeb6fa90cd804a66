package io.github.payreturn.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What every answer of ours has in common. */
final class ResponseBodies {

  private ResponseBodies() {}

  /** Nothing is kept, and nothing leaks to other sites. */
  static void protect(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "same-origin");
  }

  static void write(Answer.Written page, HttpServletResponse response) throws IOException {
    response.setContentType(page.contentType() + ";charset=UTF-8");
    try {
      response.getOutputStream().write(page.body().getBytes(StandardCharsets.UTF_8));
    } catch (IllegalStateException writerInUse) {
      // A page of the shop had begun to write, and failed; what it wrote has been thrown away.
      response.getWriter().write(page.body());
    }
  }
}
