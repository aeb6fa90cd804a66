package io.github.payreturn.simulator.internal.server;

import io.github.payreturn.simulator.internal.message.Problem;
import io.github.payreturn.simulator.internal.message.Reply;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What Jetty itself refuses, such as broken HTTP, in Amazon's error shape. */
final class ErrorAnswers implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Problem problem =
        response.getStatus() >= 500
            ? Problem.internalServerError()
            : Problem.invalidRequest("The request is not valid HTTP.");
    new Outlet(request, response, callback).send(Reply.whole(problem.answer().withRequestId()));
    return true;
  }
}
