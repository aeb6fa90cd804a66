package io.github.payreturn.servlet;

import io.github.payreturn.ReturnResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Turns a result into an HTTP answer. */
interface Responder {

  /** Answers a request that was served. */
  void respond(
      ReturnResult result,
      Endpoint endpoint,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException;
}
