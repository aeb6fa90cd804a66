package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.PlainClient;
import io.github.payreturn.simulator.support.Simulated;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A scripted fault")
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class FaultTest {
  private static final String BODY =
      "{\"chargeAmount\":{\"amount\":\"14.00\",\"currencyCode\":\"USD\"}}";

  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final PlainClient client = new PlainClient(Merchant.FIRST, simulator.url());
  private String id = "";

  @BeforeEach
  void someSession() {
    id = simulator.session().create();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("drops the answer after the call was executed")
  void dropAnswer() {
    simulator.next(Operation.COMPLETE).dropAnswer();

    assertThatThrownBy(this::complete).isInstanceOf(UncheckedIOException.class);
    assertThat(simulator.session(id).state()).isEqualTo(SessionState.COMPLETED);
    assertThat(simulator.calls(Operation.COMPLETE))
        .singleElement()
        .satisfies(call -> assertThat(call.status()).isEmpty())
        .satisfies(call -> assertThat(call.fault()).isEqualTo("drop answer"));
  }

  @Test
  @DisplayName("drops the call before it is executed")
  void drop() {
    simulator.next(Operation.COMPLETE).drop();

    assertThatThrownBy(this::complete).isInstanceOf(UncheckedIOException.class);
    assertThat(simulator.session(id).state()).isEqualTo(SessionState.OPEN);
    assertThat(complete().statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("lets a call hang until it is released, and executes it then")
  void hang() {
    Hold hold = simulator.next(Operation.COMPLETE).hang();

    CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(this::complete);
    hold.awaitArrival();
    assertThat(simulator.session(id).state()).isEqualTo(SessionState.OPEN);
    assertThat(simulator.calls(Operation.COMPLETE).get(0).duration()).isEmpty();
    hold.release();

    assertThat(answer.join().statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("lets the answer hang though the call was executed")
  void hangAnswer() {
    Hold hold = simulator.next(Operation.COMPLETE).hangAnswer();

    CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(this::complete);
    hold.awaitArrival();
    assertThat(simulator.session(id).state()).isEqualTo(SessionState.COMPLETED);
    assertThat(answer).isNotDone();
    hold.release();

    assertThat(answer.join().statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("delays the answer")
  void delay() {
    simulator.next(Operation.COMPLETE).delay(Duration.ofMillis(300));

    long began = System.nanoTime();
    complete();

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(299));
  }

  @Test
  @DisplayName("answers with any status and body instead, so many times")
  void answer() {
    simulator.next(Operation.COMPLETE).times(2).error(503, "ServiceUnavailable");
    simulator.next(Operation.COMPLETE).answer(502, "text/html", "<h1>Bad Gateway</h1>");
    simulator.next(Operation.COMPLETE).answer(500, "");

    List<HttpResponse<String>> answers =
        List.of(complete(), complete(), complete(), complete(), complete());

    assertThat(answers)
        .extracting(HttpResponse::statusCode)
        .containsExactly(503, 503, 502, 500, 200);
    assertThat(answers)
        .extracting(HttpResponse::body)
        .startsWith(
            "{\"reasonCode\":\"ServiceUnavailable\",\"message\":\"Simulated:"
                + " ServiceUnavailable.\"}")
        .contains("<h1>Bad Gateway</h1>", "");
    assertThat(simulator.count(Operation.COMPLETE)).isEqualTo(5);
  }

  @Test
  @DisplayName("answers an error though the call was executed")
  void executedError() {
    simulator.next(Operation.COMPLETE).meets(Fault.error(500, "InternalServerError").executed());

    assertThat(complete().statusCode()).isEqualTo(500);
    assertThat(simulator.session(id).state()).isEqualTo(SessionState.COMPLETED);
  }

  @Test
  @DisplayName("throttles with and without Retry-After")
  void tooManyRequests() {
    simulator.next().meets(Fault.tooManyRequests(Duration.ofSeconds(3)));
    simulator.next().meets(Fault.tooManyRequests());

    HttpResponse<String> with = complete();
    HttpResponse<String> without = complete();

    assertThat(with.statusCode()).isEqualTo(429);
    assertThat(with.headers().firstValue("Retry-After")).hasValue("3");
    assertThat(without.statusCode()).isEqualTo(429);
    assertThat(without.headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  @DisplayName("breaks the answer of a call that was executed")
  void brokenAnswers() {
    simulator.next(Operation.GET_CHECKOUT_SESSION).meets(Fault.truncatedAnswer());
    simulator.next(Operation.GET_CHECKOUT_SESSION).meets(Fault.replacedAnswer("[1]"));
    simulator.next(Operation.GET_CHECKOUT_SESSION).meets(Fault.missingRequestId());
    simulator.next(Operation.GET_CHECKOUT_SESSION).meets(Fault.hugeAnswer(3_000_000));

    String truncated = get().body();
    String replaced = get().body();
    HttpResponse<String> anonymous = get();
    String huge = get().body();

    assertThat(truncated).startsWith("{").doesNotEndWith("}");
    assertThat(replaced).isEqualTo("[1]");
    assertThat(anonymous.statusCode()).isEqualTo(200);
    assertThat(anonymous.headers().firstValue("X-Amz-Pay-Request-Id")).isEmpty();
    assertThat(huge).hasSizeGreaterThan(3_000_000);
  }

  @Test
  @DisplayName("resets the connection in the middle of the body")
  void cut() {
    simulator.next(Operation.GET_CHECKOUT_SESSION).meets(Fault.cutAnswer());

    assertThatThrownBy(this::get).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  @DisplayName("lets the answer drip")
  void drip() {
    simulator
        .next(Operation.GET_CHECKOUT_SESSION)
        .meets(Fault.replacedAnswer("{\"a\":1}").dripping());

    long began = System.nanoTime();
    String body = get().body();

    assertThat(body).isEqualTo("{\"a\":1}");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(250));
  }

  @Test
  @DisplayName("can be meant for one resource only, and for ever")
  void about() {
    String other = simulator.session().create();
    simulator.next(Operation.GET_CHECKOUT_SESSION).about(other).always().answer(404, "{}");

    assertThat(get().statusCode()).isEqualTo(200);
    assertThat(client.get("/v2/checkoutSessions/" + other).statusCode()).isEqualTo(404);
    assertThat(client.get("/v2/checkoutSessions/" + other).statusCode()).isEqualTo(404);
    simulator.reset();
    assertThat(client.get("/v2/checkoutSessions/" + other).body()).contains("ResourceNotFound");
  }

  private HttpResponse<String> complete() {
    return client.post("/v2/checkoutSessions/" + id + "/complete", BODY);
  }

  private HttpResponse<String> get() {
    return client.get("/v2/checkoutSessions/" + id);
  }
}
