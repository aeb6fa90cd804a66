package io.github.payreturn.simulator.internal.server;

import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Problem;
import io.github.payreturn.simulator.internal.message.Reply;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Reads a request, has it answered, and writes the answer; no thread waits in between. */
public final class Exchange extends Handler.Abstract {
  private static final System.Logger LOG = System.getLogger(Exchange.class.getName());

  private final Function<ApiRequest, CompletionStage<Reply>> site;

  public Exchange(Function<ApiRequest, CompletionStage<Reply>> site) {
    this.site = site;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Outlet outlet = new Outlet(request, response, callback);
    CompletionStage<Void> unused =
        Requests.read(request)
            .thenCompose(
                read -> {
                  request.addIdleTimeoutListener(late -> false); // from here on only we may be slow
                  return site.apply(read);
                })
            .exceptionally(failure -> Reply.whole(problem(failure).answer().withRequestId()))
            .thenAccept(outlet::send);
    return true;
  }

  private static Problem problem(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof TimeoutException || cause.getCause() instanceof TimeoutException) {
      return new Problem(408, "RequestTimeout", "The request timed out.");
    }
    if (cause instanceof IllegalStateException || cause instanceof IOException) {
      return Problem.invalidRequest("The request body is too large or broken.");
    }
    LOG.log(Level.ERROR, "a bug of the simulator", cause);
    return Problem.internalServerError();
  }
}
