package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.PlainClient;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A path")
class PathFormsTest {
  private static final Merchant OLDER = Merchant.FIRST.called("AFVX7ULWSGBZ5535PCUQOY7B");
  private static final Merchant LIVE = Merchant.FIRST.called("LIVE-FIRST000000000000000000000");

  private final AmazonPaySimulator simulator =
      AmazonPaySimulator.builder()
          .publicKey(Merchant.FIRST.publicKeyId(), Merchant.FIRST.publicKey())
          .publicKey(OLDER.publicKeyId(), OLDER.publicKey())
          .publicKey(LIVE.publicKeyId(), LIVE.publicKey())
          .start();

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "SANDBOX, /v2, 201, Sandbox",
    "SANDBOX, /sandbox/v2, 201, Sandbox",
    "SANDBOX, /live/v2, 401, ''",
    "LIVE, /v2, 201, Live",
    "LIVE, /live/v2, 201, Live",
    "LIVE, /sandbox/v2, 401, ''",
    "OLDER, /sandbox/v2, 201, Sandbox",
    "OLDER, /live/v2, 201, Live",
    "OLDER, /v2, 401, ''",
    "SANDBOX, /v1, 400, ''",
    "SANDBOX, '', 404, ''"
  })
  @DisplayName("names the environment, unless the key does; with a slash at its end or without")
  void forms(String key, String prefix, int status, String environment) {
    for (String slash : new String[] {"", "/"}) {
      HttpResponse<String> response = create(client(key), prefix + "/checkoutSessions" + slash);

      assertThat(response.statusCode()).as(slash).isEqualTo(status);
      assertThat(response.body())
          .contains(
              environment.isEmpty()
                  ? "\"reasonCode\""
                  : "\"releaseEnvironment\":\"" + environment + "\"");
    }
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  @DisplayName("of every operation is known, and refuses other methods")
  void operations(Operation operation) {
    String path = "/v2" + operation.path().replace("{id}", "S01-0000000-0000000");

    HttpResponse<String> response =
        client("SANDBOX").send(operation.method(), path + "/", "{\"nonsense\":1}");
    HttpResponse<String> wrong = client("SANDBOX").send("PUT", path, "{}");

    assertThat(response.body()).doesNotContain("UnsupportedOperation");
    assertThat(simulator.calls().get(0).operation()).hasValue(operation);
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.body()).contains("\"reasonCode\":\"UnsupportedOperation\"");
  }

  @ParameterizedTest
  @CsvSource({"SANDBOX, LIVE", "LIVE, SANDBOX"})
  @DisplayName("does not lead to the objects of the other environment")
  void environments(String owner, String other) {
    String body = create(client(owner), "/v2/checkoutSessions").body();
    String id = body.replaceFirst(".*\"checkoutSessionId\":\"([^\"]+)\".*", "$1");

    assertThat(client(owner).get("/v2/checkoutSessions/" + id).statusCode()).isEqualTo(200);
    assertThat(client(other).get("/v2/checkoutSessions/" + id).statusCode()).isEqualTo(404);
    simulator.behave(
        Behaviour.faithful().assuming(Assumption.OTHER_ENVIRONMENT_IS_A_SERVER_ERROR, true));
    assertThat(client(other).get("/v2/checkoutSessions/" + id).statusCode()).isEqualTo(500);
    assertThat(client(other).get("/v2/checkoutSessions/none").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> create(PlainClient client, String path) {
    Map<String, String> headers = client.usualHeaders();
    headers.put("x-amz-pay-idempotency-key", Integer.toHexString(path.hashCode()));
    return client.send("POST", path, "{}", headers);
  }

  private PlainClient client(String key) {
    Merchant merchant =
        switch (key) {
          case "LIVE" -> LIVE;
          case "OLDER" -> OLDER;
          default -> Merchant.FIRST;
        };
    return new PlainClient(merchant, simulator.url());
  }
}
