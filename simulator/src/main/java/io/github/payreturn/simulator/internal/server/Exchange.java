package io.github.payreturn.simulator.internal.server;

import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Problem;
import io.github.payreturn.simulator.internal.message.Reply;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Reads a request, has it answered, and writes the answer; no thread waits in between. */
public final class Exchange extends Handler.Abstract {
  private final Function<ApiRequest, CompletionStage<Reply>> site;

  public Exchange(Function<ApiRequest, CompletionStage<Reply>> site) {
    this.site = site;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Outlet outlet = new Outlet(request, response, callback);
    try {
      ApiRequest read = Requests.read(request);
      request.addIdleTimeoutListener(late -> false); // from here on only we may be slow
      site.apply(read).thenAccept(outlet::send);
    } catch (IOException e) {
      outlet.send(Reply.whole(unreadable(e).answer().withRequestId()));
    }
    return true;
  }

  private static Problem unreadable(IOException failure) {
    return failure.getCause() instanceof TimeoutException
        ? new Problem(408, "RequestTimeout", "The request timed out.")
        : Problem.invalidRequest("The request body is too large or broken.");
  }
}
