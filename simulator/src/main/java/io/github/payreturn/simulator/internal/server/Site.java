package io.github.payreturn.simulator.internal.server;

import io.github.payreturn.simulator.internal.api.Gateway;
import io.github.payreturn.simulator.internal.checkout.CheckoutSite;
import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What lies where: the buyer's pages and the button's script, Amazon's API everywhere else. */
public final class Site implements Function<ApiRequest, CompletionStage<Reply>> {
  private final Gateway gateway;
  private final CheckoutSite checkout;

  public Site(Gateway gateway, CheckoutSite checkout) {
    this.gateway = gateway;
    this.checkout = checkout;
  }

  @Override
  public CompletionStage<Reply> apply(ApiRequest request) {
    return checkout.has(request.path())
        ? CompletableFuture.completedFuture(Reply.whole(checkout.answer(request)))
        : gateway.receive(request);
  }
}
