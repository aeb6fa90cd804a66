package io.github.payreturn.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A browser as far as a measurement needs one: it goes where it is sent, once. */
public final class Visitor {

  private static final int SEE_OTHER = 303;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Duration patience;

  /**
   * @param patience after that, a visit has failed
   */
  public Visitor(Duration patience) {
    this.patience = patience;
  }

  /**
   * One visit.
   *
   * @param nanos until the last page was there
   */
  public record Visit(Shown shown, long nanos) {}

  /** Visits a page and waits for it. */
  public Visit visit(URI url) throws InterruptedException {
    long began = System.nanoTime();
    try {
      HttpResponse<String> answer = client.send(get(url), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == SEE_OTHER) {
        URI target = target(url, answer);
        answer = client.send(get(target), HttpResponse.BodyHandlers.ofString());
      }
      return new Visit(Shown.of(answer.statusCode(), answer.body()), System.nanoTime() - began);
    } catch (IOException failed) {
      return new Visit(Shown.NOTHING, System.nanoTime() - began);
    }
  }

  /** Asks for a page and does not go where it is sent. */
  public URI whereSent(URI url) throws IOException, InterruptedException {
    return target(url, client.send(get(url), HttpResponse.BodyHandlers.ofString()));
  }

  /**
   * Visits pages one after the other, at equal distances, whether or not earlier ones were
   * answered. A visit that begins late has waited already.
   */
  public List<CompletableFuture<Visit>> steadily(List<URI> urls, Duration over)
      throws InterruptedException {
    List<CompletableFuture<Visit>> visits = new ArrayList<>();
    long began = System.nanoTime();
    for (int index = 0; index < urls.size(); index++) {
      long due = began + over.toNanos() * index / urls.size();
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      visits.add(begin(urls.get(index), due));
    }
    return visits;
  }

  private CompletableFuture<Visit> begin(URI url, long began) {
    return client
        .sendAsync(get(url), HttpResponse.BodyHandlers.ofString())
        .thenCompose(
            answer ->
                answer.statusCode() == SEE_OTHER
                    ? client.sendAsync(
                        get(target(url, answer)), HttpResponse.BodyHandlers.ofString())
                    : CompletableFuture.completedFuture(answer))
        .thenApply(answer -> Shown.of(answer.statusCode(), answer.body()))
        .exceptionally(failed -> Shown.NOTHING)
        .thenApply(shown -> new Visit(shown, System.nanoTime() - began));
  }

  private HttpRequest get(URI url) {
    return HttpRequest.newBuilder(url).timeout(patience).build();
  }

  private static URI target(URI url, HttpResponse<?> answer) {
    return url.resolve(answer.headers().firstValue("Location").orElseThrow());
  }
}
