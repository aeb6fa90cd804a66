package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.PlainClient;
import io.github.payreturn.simulator.support.Simulated;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The control panel")
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PanelTest {
  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final PlainClient shop = new PlainClient(Merchant.FIRST, simulator.url());

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("shows sessions, charges, calls and faults")
  void shows() {
    String id = simulator.session().completed(ChargeState.AUTHORIZED).create();
    simulator.next(Operation.FINALIZE).dropAnswer();
    shop.get("/v2/checkoutSessions/" + id);

    String page = page("/control").body();

    assertThat(page)
        .contains(id, simulator.session(id).chargeId().orElseThrow())
        .contains("GET /v2/checkoutSessions/" + id, Merchant.FIRST.publicKeyId())
        .contains("FINALIZE", "drop answer");
  }

  @Test
  @DisplayName("shows what strangers write as text, and runs no script but its own")
  void escapes() {
    shop.get("/v2/charges/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
    simulator.next().error(500, "<img src=x onerror=alert(1)>");
    simulator.next().about("\"><script>alert(1)</script>").drop();

    HttpResponse<String> answer = page("/control");

    assertThat(answer.body()).doesNotContain("<script>", "<img");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  @DisplayName("is no call to Amazon, nor is the icon that browsers ask for")
  void countsNothing() {
    page("/control");
    page("/favicon.ico");

    assertThat(simulator.count()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "/control, text/html",
    "/control/, text/html",
    "/control/panel.css, text/css",
    "/control/panel.js, text/javascript",
    "/favicon.ico, image/svg+xml"
  })
  @DisplayName("comes with what it needs")
  void files(String path, String contentType) {
    HttpResponse<String> answer = page(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(contentType);
  }

  private HttpResponse<String> page(String path) {
    return PlainClient.exchange(HttpRequest.newBuilder(simulator.url().resolve(path)));
  }
}
