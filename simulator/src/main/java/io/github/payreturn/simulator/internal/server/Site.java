package io.github.payreturn.simulator.internal.server;

import io.github.payreturn.simulator.internal.api.Gateway;
import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Reply;
import io.github.payreturn.simulator.internal.message.Website;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What lies where: websites at paths of their own, Amazon's API everywhere else. */
public final class Site implements Function<ApiRequest, CompletionStage<Reply>> {
  private final Gateway gateway;
  private final List<Website> websites;

  public Site(Gateway gateway, Website... websites) {
    this.gateway = gateway;
    this.websites = List.of(websites);
  }

  @Override
  public CompletionStage<Reply> apply(ApiRequest request) {
    return websites.stream()
        .filter(website -> website.has(request.path()))
        .findFirst()
        .map(website -> Reply.whole(website.answer(request)))
        .<CompletionStage<Reply>>map(CompletableFuture::completedFuture)
        .orElseGet(() -> gateway.receive(request));
  }
}
