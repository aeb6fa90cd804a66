package io.github.payreturn.servlet;

import io.github.payreturn.ReturnResult;
import io.github.payreturn.flow.CheckoutReturns;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a result into an HTTP answer. Whatever is shown as a page is shown under a clean URL, to
 * which the buyer is sent first: a reload shows it again and asks nobody.
 */
final class Responder {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final String RETRY_AFTER_SECONDS = "5";

  private final Views views;
  private final BuiltInPage builtIn;

  Responder(Views views, BuiltInPage builtIn) {
    this.views = views;
    this.builtIn = builtIn;
  }

  /** What every answer of ours has: nothing is kept, and nothing leaks to other sites. */
  static void protect(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "same-origin");
  }

  /** The style of the built-in page; the only thing of ours that a browser may keep. */
  void style(HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "public, max-age=3600");
    write(builtIn.style(), response);
  }

  void respond(ReturnResult result, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (result instanceof ReturnResult.Shown shown) {
      show(shown, request, response);
    } else if (result instanceof ReturnResult.NotRecognized) {
      notRecognized(request, response);
    } else {
      cannotCheckNow(request, response);
    }
  }

  /** Asks to come back; the URL stays as it is, so that a reload is the same return once more. */
  void cannotCheckNow(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    write(builtIn.page("cannot-check-now", request), response);
  }

  private void show(
      ReturnResult.Shown shown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Answer answer = views.answer(shown);
    if (answer instanceof Answer.Redirect redirect) {
      seeOther(location(redirect.location(), request), response);
    } else if (!hasSession(request)) {
      showHere(answer, shown, request, response);
    } else if (shown.resultReference().isPresent()) {
      seeOther(CleanUrl.of(request, shown.resultReference().get()), response);
    } else {
      seeOther(CleanUrl.endpoint(request), response);
    }
  }

  private void showHere(
      Answer answer,
      ReturnResult.Shown shown,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (answer instanceof Answer.Written written) {
      write(written, response);
    } else if (answer instanceof Answer.Forward forward) {
      request.setAttribute(ViewModel.ATTRIBUTE, ViewModel.of(shown, request));
      forward(forward.path(), shown, request, response);
    }
  }

  /** A page of the shop that breaks must not hide from the buyer what is true. */
  private void forward(
      String path,
      ReturnResult.Shown shown,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try {
      request.getRequestDispatcher(path).forward(request, response);
    } catch (ServletException | IOException | RuntimeException | LinkageError broken) {
      LOG.error("The page {} failed; the built-in page is shown instead", path, broken);
      if (!response.isCommitted()) {
        response.resetBuffer();
        write(builtIn.page(shown, request), response);
      }
    }
  }

  private void notRecognized(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (hasSession(request)) {
      seeOther(CleanUrl.of(request, CleanUrl.NOTHING), response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    write(builtIn.page("not-recognized", request), response);
  }

  private static void write(Answer.Written page, HttpServletResponse response) throws IOException {
    response.setContentType(page.contentType() + ";charset=UTF-8");
    byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
    try {
      response.getOutputStream().write(body);
    } catch (IllegalStateException writerInUse) {
      // A page of the shop had begun to write, and failed; what it wrote has been thrown away.
      response.getWriter().write(page.body());
    }
  }

  private static boolean hasSession(HttpServletRequest request) {
    return ServletReturn.parameter(CheckoutReturns.SESSION_PARAMETER, request).isPresent();
  }

  private static String location(String target, HttpServletRequest request) {
    boolean belowContext = target.startsWith("/") && !target.startsWith("//");
    return belowContext ? request.getContextPath() + target : target;
  }

  /** 303: whatever the method was, the next one is GET, and nobody remembers it. */
  private static void seeOther(String location, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", location);
  }
}
