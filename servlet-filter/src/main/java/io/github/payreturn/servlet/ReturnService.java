package io.github.payreturn.servlet;

import io.github.payreturn.ReturnResult;
import io.github.payreturn.flow.CheckoutReturns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves one request that came to an endpoint, for a browser or for a script. */
final class ReturnService {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  private final CheckoutReturns returns;
  private final CallDoor door;
  private final PageResponder pages;
  private final JsonResponder scripts;

  ReturnService(
      CheckoutReturns returns, CallDoor door, PageResponder pages, JsonResponder scripts) {
    this.returns = returns;
    this.door = door;
    this.pages = pages;
    this.scripts = scripts;
  }

  void serve(Endpoint endpoint, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ResponseBodies.protect(response);
    boolean call = endpoint.takesCalls() && request.getMethod().equals("POST");
    if (!call && !request.getMethod().equals("GET")) {
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      response.setHeader("Allow", endpoint.allowed());
    } else if (Prefetch.is(request)) {
      // An answer that no browser keeps: the buyer's real navigation comes later.
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else if (CleanUrl.STYLE_PARAMETER.equals(request.getQueryString())) {
      pages.style(response);
    } else {
      answer(endpoint, call, request, response);
    }
  }

  /** Nothing of ours goes wrong for the shop's other filters to make something else of it. */
  private void answer(
      Endpoint endpoint, boolean call, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean script = call || wantsJson(request);
    try {
      CallDoor.Call opened = call ? door.open(request) : new CallDoor.Call(200, "", Map.of());
      if (!opened.admitted()) {
        scripts.refuse(opened, response);
        return;
      }
      ReturnResult result = ask(endpoint, opened, request, response);
      (script ? scripts : pages).respond(result, endpoint, request, response);
    } catch (RuntimeException | Error unexpected) {
      LOG.error("A return could not be answered; the buyer is asked to reload", unexpected);
      if (!response.isCommitted() && script) {
        scripts.cannotCheckNow(request, response);
      } else if (!response.isCommitted()) {
        pages.cannotCheckNow(request, response);
      }
    }
  }

  private ReturnResult ask(
      Endpoint endpoint,
      CallDoor.Call call,
      HttpServletRequest request,
      HttpServletResponse response) {
    ServletReturn caller = new ServletReturn(endpoint, request, response, call.fields());
    Optional<String> result = caller.parameter(CleanUrl.RESULT_PARAMETER);
    // The finalize endpoint shows results to browsers; only a call finalizes.
    boolean onlyShows = endpoint.takesCalls() && !request.getMethod().equals("POST");
    return result.isPresent() || onlyShows
        ? returns.show(result.orElse(CleanUrl.NOTHING), endpoint.kind(), caller)
        : returns.arrive(endpoint.kind(), caller);
  }

  private static boolean wantsJson(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("application/json") && !accept.contains("text/html");
  }
}
