package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreturn.simulator.support.Controller;
import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.PlainClient;
import io.github.payreturn.simulator.support.RawHttp;
import io.github.payreturn.simulator.support.Receiver;
import io.github.payreturn.simulator.support.Simulated;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The control API")
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ControlTest {
  private static final String BODY =
      "{\"chargeAmount\":{\"amount\":\"14.00\",\"currencyCode\":\"USD\"}}";

  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final Controller control = new Controller(simulator.url());
  private final PlainClient shop = new PlainClient(Merchant.FIRST, simulator.url());

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("makes a session that can be completed, and tells its history")
  void session() {
    JSONObject made =
        control.post(
            "/sessions",
            """
            {"chargeAmount": {"amount": "19.99", "currencyCode": "EUR"},
             "paymentIntent": "Authorize",
             "details": {"merchantMetadata": {"merchantReferenceId": "order-42"}}}
            """);
    String id = made.getString("checkoutSessionId");
    assertThat(made.getString("state")).isEqualTo("Open");

    complete(id, "{\"chargeAmount\":{\"amount\":\"19.99\",\"currencyCode\":\"EUR\"}}");

    JSONObject now = control.get("/sessions/" + id);
    assertThat(now.getString("state")).isEqualTo("Completed");
    assertThat(now.getJSONArray("history"))
        .extracting(change -> ((JSONObject) change).getString("state"))
        .containsExactly("Open", "Completed");
    assertThat(control.get("/charges/" + now.getString("chargeId")).getString("state"))
        .isEqualTo("Authorized");
    assertThat(control.get("/sessions").getJSONArray("sessions")).hasSize(1);
    assertThat(control.get("/charges").getJSONArray("charges")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                                    | Open      | null",
        "{\"state\":\"NotPaidYet\"}                                            | Open      | null",
        "{\"state\":\"Canceled\",\"reasonCode\":\"Declined\"}                  | Canceled  | Declined",
        "{\"state\":\"Completed\"}                                             | Completed | null",
        "{\"state\":\"Completed\",\"chargeState\":\"Declined\",\"reasonCode\":\"HardDeclined\"}|Completed|null",
        "{\"setupOnly\":true,\"state\":\"Completed\"}                          | Completed | null",
        "{\"card\":\"DECLINES_3434\"}                                          | Canceled  | Declined"
      })
  @DisplayName("makes a session in any state")
  void anyState(String wish, String state, String reasonCode) {
    JSONObject made = control.post("/sessions", wish);

    assertThat(made.getString("state")).isEqualTo(state);
    assertThat(String.valueOf(made.get("reasonCode"))).isEqualTo(reasonCode);
  }

  @Test
  @DisplayName("decides a pending charge")
  void charge() {
    String chargeId =
        control
            .post(
                "/sessions",
                "{\"state\":\"Completed\",\"paymentIntent\":\"Authorize\","
                    + "\"chargeState\":\"AuthorizationInitiated\"}")
            .getString("chargeId");

    JSONObject decided =
        control.post(
            "/charges/" + chargeId, "{\"state\":\"Declined\",\"reasonCode\":\"HardDeclined\"}");

    assertThat(decided.getString("reasonCode")).isEqualTo("HardDeclined");
    assertThat(simulator.charge(chargeId).state()).isEqualTo(ChargeState.DECLINED);
  }

  @Test
  @DisplayName("scripts faults, lists those to come, and forgets them")
  void faults() {
    String id = simulator.session().create();
    control.post("/faults", "{\"operation\":\"COMPLETE\",\"fault\":\"dropAnswer\"}");
    control.post(
        "/faults",
        "{\"operation\":\"COMPLETE\",\"about\":\""
            + id
            + "\",\"times\":2,"
            + "\"fault\":\"error\",\"status\":500,\"reasonCode\":\"ProcessingFailure\"}");
    assertThat(control.get("/faults").getJSONArray("faults")).hasSize(2);

    assertThatThrownBy(() -> complete(id, BODY)).isInstanceOf(UncheckedIOException.class);
    assertThat(complete(id, BODY).statusCode()).isEqualTo(500);
    assertThat(control.get("/faults").getJSONArray("faults").getJSONObject(0).getInt("times"))
        .isEqualTo(1);

    control.delete("/faults");
    assertThat(complete(id, BODY).statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("holds a call until it is released")
  void hold() {
    String id = simulator.session().create();
    String hold =
        control
            .post("/faults", "{\"operation\":\"COMPLETE\",\"fault\":\"hang\"}")
            .getString("hold");

    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> complete(id, BODY));
    while (control.get("/counters").getInt("total") == 0) {
      Thread.onSpinWait();
    }
    control.delete("/holds/" + hold);

    assertThat(answer.join().statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("follows a seeded schedule of faults")
  void schedule() {
    control.post("/faults/schedule", "{\"seed\":1,\"rate\":1.0,\"operations\":[\"GET_CHARGE\"]}");

    assertThat(control.get("/calls").getJSONArray("calls")).isEmpty();
    assertThat(complete(simulator.session().create(), BODY).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("counts and tells the calls, without anything personal")
  void calls() {
    String id = simulator.session().create();
    complete(id, BODY);
    shop.post(
        "/v2/checkoutSessions/" + id + "/finalize",
        "{\"shippingAddress\":{\"name\":\"Erika Mustermann\"}}");

    JSONObject calls = control.get("/calls?limit=5");
    assertThat(calls.toString()).doesNotContain("Mustermann");
    JSONObject complete =
        control.get("/calls?operation=COMPLETE").getJSONArray("calls").getJSONObject(0);
    assertThat(complete.getString("method")).isEqualTo("POST");
    assertThat(complete.getString("path")).endsWith(id + "/complete");
    assertThat(complete.getInt("status")).isEqualTo(200);
    assertThat(complete.getString("publicKeyId")).isEqualTo(Merchant.FIRST.publicKeyId());
    assertThat(complete.getDouble("milliseconds")).isPositive();
    JSONObject counters = control.get("/counters");
    assertThat(counters.getInt("total")).isEqualTo(2);
    assertThat(counters.getJSONObject("operations").getInt("COMPLETE")).isEqualTo(1);
  }

  @Test
  @DisplayName("moves the clock")
  void clock() {
    String id = simulator.session().create();
    Instant before = Instant.parse(control.get("/clock").getString("now"));

    JSONObject after = control.post("/clock", "{\"advance\":\"PT24H\"}");

    assertThat(Instant.parse(after.getString("now"))).isAfter(before.plusSeconds(86_000));
    assertThat(control.get("/sessions/" + id).getString("reasonCode")).isEqualTo("Expired");
  }

  @Test
  @DisplayName("sends notifications, true and false ones")
  void notifications() {
    try (Receiver receiver = new Receiver()) {
      control.post("/notifications/url", "{\"url\":\"" + receiver.url() + "\"}");
      control.post("/notifications", "{\"about\":\"S01-1234567-7654321-C000001\",\"times\":2}");
      JSONObject forged =
          control.post(
              "/notifications",
              "{\"type\":\"Test\",\"forgery\":\"CHANGED_MESSAGE\",\"signatureVersion\":2}");
      control.post("/notifications", "{\"type\":\"SubscriptionConfirmation\"}");

      assertThat(forged.getInt("status")).isEqualTo(200);
      assertThat(receiver.posts()).hasSize(4);
      assertThat(control.get("/notifications").getJSONArray("notifications")).hasSize(3);
    }
  }

  @Test
  @DisplayName("throttles, is gullible or late, and assumes what it is told")
  void behaviour() {
    JSONObject changed =
        control.post(
            "/behaviour",
            """
            {"gullible": true, "throttling": "SANDBOX", "late": {"looks": 2},
             "assumptions": {"CREATED_IS_200": true}}
            """);

    assertThat(changed.getString("throttling")).isEqualTo("SANDBOX");
    assertThat(simulator.behaviour().gullible()).isTrue();
    assertThat(simulator.behaviour().lateness()).isEqualTo(Lateness.ofLooks(2));
    assertThat(simulator.behaviour().assumes(Assumption.CREATED_IS_200)).isTrue();
    assertThat(control.get("/behaviour").getBoolean("gullible")).isTrue();
  }

  @Test
  @DisplayName("begins anew")
  void reset() {
    complete(simulator.session().create(), BODY);

    control.post("/reset", "");

    assertThat(control.get("/sessions").getJSONArray("sessions")).isEmpty();
    assertThat(control.get("/counters").getInt("total")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | /sessions/unknown   |                              | 404",
        "GET    | /nowhere            |                              | 404",
        "GET    | /sessions//         |                              | 404",
        "PUT    | /sessions           | {}                           | 405",
        "DELETE | /clock              |                              | 405",
        "POST   | /sessions           | {\"statte\":\"Paid\"}        | 400",
        "POST   | /sessions           | {\"state\":\"Odd\"}          | 400",
        "POST   | /sessions           | {\"chargeAmount\":12}        | 400",
        "POST   | /sessions           | {\"chargeAmount\":{\"amount\":\"1e9\"}} | 400",
        "POST   | /sessions           | {\"card\":7}                 | 400",
        "POST   | /sessions           | [1]                          | 400",
        "POST   | /sessions           | {                            | 400",
        "POST   | /clock              | {}                           | 400",
        "POST   | /clock              | {\"advance\":\"-PT1H\"}      | 400",
        "POST   | /clock              | {\"advance\":\"a day\"}      | 400",
        "POST   | /clock              | {\"advance\":\"P9999999D\"}  | 400",
        "POST   | /faults             | {\"fault\":\"explode\"}      | 400",
        "POST   | /faults             | {\"fault\":\"drop\",\"times\":0}        | 400",
        "POST   | /faults             | {\"fault\":\"drop\",\"times\":1.5}      | 400",
        "POST   | /faults             | {\"fault\":\"drop\",\"times\":99999999999} | 400",
        "POST   | /faults             | {\"fault\":\"answer\",\"status\":99}    | 400",
        "POST   | /faults             | {\"fault\":\"drop\",\"operation\":\"X\"} | 400",
        "POST   | /notifications      | {\"about\":\"x\"}            | 400",
        "POST   | /notifications/url  | {\"url\":\"ftp://x/\"}       | 400",
        "POST   | /behaviour          | {\"assumptions\":{\"X\":true}} | 400",
        "GET    | /calls?limit=-1     |                              | 400",
        "GET    | /calls?operation=X  |                              | 400",
        "DELETE | /holds/unknown      |                              | 404"
      })
  @DisplayName("refuses what it does not understand, in the same shape as the API")
  void refuses(String method, String path, String body, int status) {
    HttpResponse<String> answer = control.send(method, path, body == null ? "" : body);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(new JSONObject(answer.body()).keySet())
        .containsExactlyInAnyOrder("reasonCode", "message");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, null",
    "Origin, http://127.0.0.1:1",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  @DisplayName("lets no other site change anything")
  void crossSite(String header, String value) {
    HttpResponse<String> answer =
        PlainClient.exchange(control.request("POST", "/reset", "{}").header(header, value));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("takes no form, which any site may send")
  void form() {
    HttpResponse<String> answer =
        PlainClient.exchange(
            control.request("POST", "/reset", "{}").setHeader("Content-Type", "text/plain"));

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  @DisplayName("does not answer to a stranger's name for this machine")
  void rebinding() {
    String answer =
        RawHttp.exchange(
            simulator.url(),
            "GET /control/sessions HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 403 ").contains("UnauthorizedAccess");
  }

  private HttpResponse<String> complete(String id, String body) {
    return shop.post("/v2/checkoutSessions/" + id + "/complete", body);
  }
}
