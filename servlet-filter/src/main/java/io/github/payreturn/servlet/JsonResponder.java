package io.github.payreturn.servlet;

import io.github.payreturn.Failed;
import io.github.payreturn.Outcome;
import io.github.payreturn.Pending;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.internal.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Answers scripts and apps: a status and an object whose fields are stable. 200 succeeded, 202
 * pending, 422 failed, 409 not recognized, 503 cannot check now.
 */
final class JsonResponder implements Responder {

  private static final String RETRY_AFTER_SECONDS = "5";

  private final Views views;
  private final ViewModel model;

  JsonResponder(Views views, ViewModel model) {
    this.views = views;
    this.model = model;
  }

  @Override
  public void respond(
      ReturnResult result,
      Endpoint endpoint,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (result instanceof ReturnResult.Shown shown) {
      Map<String, String> answer = model.of(shown, request);
      answer.put("next", next(shown, request));
      write(statusOf(shown.outcome()), answer, response);
    } else if (result instanceof ReturnResult.NotRecognized) {
      write(HttpServletResponse.SC_CONFLICT, model.of("not-recognized", request), response);
    } else {
      cannotCheckNow(request, response);
    }
  }

  void cannotCheckNow(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    write(
        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
        model.of("cannot-check-now", request),
        response);
  }

  /** A call that was not served; the code is for its developer. */
  void refuse(CallDoor.Call call, HttpServletResponse response) throws IOException {
    write(call.status(), Map.of("outcome", "refused", "code", call.code()), response);
  }

  /** Where the page should send the buyer now: where they would have been sent themselves. */
  private String next(ReturnResult.Shown shown, HttpServletRequest request) {
    return views.answer(shown) instanceof Answer.Redirect redirect
        ? CleanUrl.location(redirect, request)
        : shown
            .resultReference()
            .map(reference -> CleanUrl.of(request, reference))
            .orElseGet(() -> CleanUrl.endpoint(request));
  }

  private static int statusOf(Outcome outcome) {
    if (outcome instanceof Failed) {
      return 422;
    }
    return outcome instanceof Pending ? HttpServletResponse.SC_ACCEPTED : HttpServletResponse.SC_OK;
  }

  private static void write(int status, Map<String, String> answer, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    ResponseBodies.write(new Answer.Written("application/json", Json.write(answer)), response);
  }
}
