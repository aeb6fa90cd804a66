package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Simulated.chargeAmount;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.PlainClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Throttling")
class ThrottlingTest {
  private static final Merchant LIVE = Merchant.FIRST.called("LIVE-FIRST000000000000000000000");
  private static final String ID = "7c1d2b90-5e4f-4a6b-8c3d-0f1e2d3c4b5a";

  /** Time stands still between the calls. */
  private final AmazonPaySimulator simulator =
      AmazonPaySimulator.builder()
          .publicKey(Merchant.FIRST.publicKeyId(), Merchant.FIRST.publicKey())
          .publicKey(Merchant.SECOND.publicKeyId(), Merchant.SECOND.publicKey())
          .publicKey(LIVE.publicKeyId(), LIVE.publicKey())
          .clock(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC))
          .start();

  private final PlainClient client = new PlainClient(Merchant.FIRST, simulator.url());

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("is off unless it is switched on")
  void off() {
    assertThat(passed(client, "GET", "/v2/checkoutSessions/" + ID)).isEqualTo(45);
  }

  @ParameterizedTest(name = "{0} {1}: {2} and {3} a second live, {4} and {5} in the sandbox")
  @CsvSource({
    "POST, /v2/checkoutSessions, 40, 16, 5, 1",
    "GET, /v2/checkoutSessions/ID, 40, 8, 10, 1",
    "PATCH, /v2/checkoutSessions/ID, 20, 8, 5, 1",
    "POST, /v2/checkoutSessions/ID/complete, 20, 4, 2, 1",
    "POST, /v2/checkoutSessions/ID/finalize, 20, 4, 2, 1",
    "POST, /v2/charges, 10, 4, 2, 1",
    "GET, /v2/charges/ID, 20, 4, 5, 1",
    "POST, /v2/charges/ID/capture, 20, 4, 2, 1",
    "DELETE, /v2/charges/ID/cancel, 10, 2, 2, 1",
    "GET, /v2/chargePermissions/ID, 20, 4, 10, 1",
    "PATCH, /v2/chargePermissions/ID, 10, 2, 5, 1",
    "DELETE, /v2/chargePermissions/ID/close, 10, 2, 2, 1",
    "POST, /v2/refunds, 10, 4, 2, 1",
    "GET, /v2/refunds/ID, 20, 4, 5, 1",
    "POST, /v2/deliveryTrackers, 10, 1, 1, 1"
  })
  @DisplayName("takes as many calls as Amazon's table says, then as many again each second")
  void quotas(
      String method, String path, int live, int livePerSecond, int sandbox, int sandboxPerSecond) {
    simulator.behave(Behaviour.faithful().withThrottling(Throttling.BY_ENVIRONMENT));
    PlainClient liveClient = new PlainClient(LIVE, simulator.url());

    assertThat(passed(client, method, path)).isEqualTo(sandbox);
    assertThat(passed(liveClient, method, path)).isEqualTo(live);
    simulator.clock().advance(Duration.ofSeconds(1));
    assertThat(passed(client, method, path)).isEqualTo(sandboxPerSecond);
    assertThat(passed(liveClient, method, path)).isEqualTo(livePerSecond);
  }

  @ParameterizedTest
  @CsvSource({"PRODUCTION, 20", "SANDBOX, 2"})
  @DisplayName("can be the production's or the sandbox's for both environments")
  void forced(Throttling throttling, int calls) {
    simulator.behave(Behaviour.faithful().withThrottling(throttling));

    assertThat(passed(client, "POST", "/v2/checkoutSessions/ID/complete")).isEqualTo(calls);
  }

  @Test
  @DisplayName("can be ten times the production's")
  void tenfold() {
    simulator.behave(Behaviour.faithful().withThrottling(Throttling.TENFOLD_PRODUCTION));

    for (int round = 0; round < 4; round++) {
      assertThat(passed(client, "POST", "/v2/checkoutSessions/ID/complete")).isEqualTo(45);
    }
    assertThat(passed(client, "POST", "/v2/checkoutSessions/ID/complete")).isEqualTo(20);
  }

  @Test
  @DisplayName("is for each merchant alone")
  void perMerchant() {
    simulator.behave(Behaviour.faithful().withThrottling(Throttling.SANDBOX));
    PlainClient other = new PlainClient(Merchant.SECOND, simulator.url());

    assertThat(passed(client, "GET", "/v2/charges/ID")).isEqualTo(5);
    assertThat(passed(other, "GET", "/v2/charges/ID")).isEqualTo(5);
  }

  @Test
  @DisplayName("answers TooManyRequests, and executes nothing")
  void answer() {
    simulator.behave(Behaviour.faithful().withThrottling(Throttling.SANDBOX));
    passed(client, "POST", "/v2/checkoutSessions/ID/complete");
    String id = simulator.session().create();

    HttpResponse<String> response =
        client.post(
            "/v2/checkoutSessions/" + id + "/complete", chargeAmount("14.00", "USD").toString());

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.body()).contains("\"reasonCode\":\"TooManyRequests\"");
    assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    assertThat(simulator.session(id).state()).isEqualTo(SessionState.OPEN);
  }

  @Test
  @DisplayName("may say Retry-After")
  void retryAfter() {
    simulator.behave(
        Behaviour.faithful()
            .withThrottling(Throttling.SANDBOX)
            .assuming(Assumption.THROTTLED_ANSWERS_SAY_RETRY_AFTER, true));
    passed(client, "POST", "/v2/deliveryTrackers");

    assertThat(client.post("/v2/deliveryTrackers", "{}").headers().firstValue("Retry-After"))
        .isEqualTo(Optional.of("1"));
  }

  @Test
  @DisplayName("may leave Finalize out")
  void finalizeUnlisted() {
    simulator.behave(
        Behaviour.faithful()
            .withThrottling(Throttling.SANDBOX)
            .assuming(Assumption.FINALIZE_IS_THROTTLED_AS_COMPLETE, false));

    assertThat(passed(client, "POST", "/v2/checkoutSessions/ID/finalize")).isEqualTo(45);
  }

  /** How many calls there were before the first that was throttled, of 45 at most. */
  private static int passed(PlainClient client, String method, String path) {
    int calls = 0;
    while (calls < 45 && client.send(method, path, "{}").statusCode() != 429) {
      calls++;
    }
    return calls;
  }
}
