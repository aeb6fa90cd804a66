package io.github.payreturn.servlet;

import io.github.payreturn.ReturnResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers browsers. Whatever is shown as a page is shown under a clean URL, to which the buyer is
 * sent first: a reload shows it again and asks nobody.
 */
final class PageResponder implements Responder {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final String RETRY_AFTER_SECONDS = "5";

  private final Views views;
  private final BuiltInPage builtIn;
  private final ViewModel model;
  private final NamedPages namedPages;

  PageResponder(Views views, BuiltInPage builtIn, ViewModel model, NamedPages namedPages) {
    this.views = views;
    this.builtIn = builtIn;
    this.model = model;
    this.namedPages = namedPages;
  }

  @Override
  public void respond(
      ReturnResult result,
      Endpoint endpoint,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    boolean clean = ServletReturn.parameter(endpoint.sessionParameter(), request).isEmpty();
    if (result instanceof ReturnResult.Shown shown) {
      show(shown, clean, request, response);
    } else if (result instanceof ReturnResult.NotRecognized) {
      notRecognized(clean, request, response);
    } else {
      cannotCheckNow(request, response);
    }
  }

  /** Asks to come back; the URL stays as it is, so that a reload is the same return once more. */
  void cannotCheckNow(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    ResponseBodies.write(builtIn.page("cannot-check-now", request), response);
  }

  /** The style of the built-in page; the only thing of ours that a browser may keep. */
  void style(HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "public, max-age=3600");
    ResponseBodies.write(builtIn.style(), response);
  }

  private void show(
      ReturnResult.Shown shown,
      boolean clean,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Answer answer = views.answer(shown);
    if (answer instanceof Answer.Redirect redirect) {
      seeOther(CleanUrl.location(redirect, request), request, response);
    } else if (!clean) {
      seeOther(
          shown
              .resultReference()
              .map(reference -> CleanUrl.of(request, reference))
              .orElseGet(() -> CleanUrl.endpoint(request)),
          request,
          response);
    } else if (answer instanceof Answer.Written written) {
      ResponseBodies.write(written, response);
    } else {
      page(answer, shown, request, response);
    }
  }

  /** A page of the shop that breaks must not hide from the buyer what is true. */
  private void page(
      Answer answer,
      ReturnResult.Shown shown,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Map<String, String> plain = model.of(shown, request);
    request.setAttribute(ViewModel.ATTRIBUTE, plain);
    try {
      if (answer instanceof Answer.Forward forward) {
        request.getRequestDispatcher(forward.path()).forward(request, response);
      } else if (answer instanceof Answer.Named named) {
        namedPages.show(named.view(), plain, request, response);
      }
    } catch (Throwable broken) {
      LOG.error("The page {} failed; the built-in page is shown instead", answer, broken);
      if (!response.isCommitted()) {
        response.resetBuffer();
        ResponseBodies.write(builtIn.page(shown, request), response);
      }
    }
  }

  private void notRecognized(
      boolean clean, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!clean) {
      seeOther(CleanUrl.of(request, CleanUrl.NOTHING), request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    ResponseBodies.write(builtIn.page("not-recognized", request), response);
  }

  /**
   * 303: whatever the method was, the next one is GET, and nobody remembers it. A buyer without
   * cookies keeps the shop's session, which is in the URL.
   */
  private static void seeOther(
      String location, HttpServletRequest request, HttpServletResponse response) {
    boolean sessionInUrl =
        request.isRequestedSessionIdFromURL() && request.isRequestedSessionIdValid();
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", sessionInUrl ? response.encodeRedirectURL(location) : location);
  }
}
