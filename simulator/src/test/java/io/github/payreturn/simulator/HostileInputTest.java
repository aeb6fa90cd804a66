package io.github.payreturn.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.PlainClient;
import io.github.payreturn.simulator.support.RawHttp;
import io.github.payreturn.simulator.support.Simulated;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes, the answer has Amazon's error shape, tells nothing, and comes soon. */
@DisplayName("Hostile input")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileInputTest {
  private static final int MEGABYTE = 1 << 20;

  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final PlainClient client = new PlainClient(Merchant.FIRST, simulator.url());

  @AfterAll
  void stop() {
    simulator.close();
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("nothing", "", 400),
        Arguments.of("no JSON", "chargeAmount=14.00", 400),
        Arguments.of("half of it", "{\"chargeAmount\":{\"amount\":\"14.00\"", 400),
        Arguments.of("more than one", "{}{}", 400),
        Arguments.of("an array", "[{}]", 400),
        Arguments.of("a text", "\"chargeAmount\"", 400),
        Arguments.of("null", "null", 400),
        Arguments.of("deeply nested arrays", "[".repeat(100_000), 400),
        Arguments.of(
            "deeply nested objects", "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000), 400),
        Arguments.of(
            "a deep known field",
            "{\"chargeAmount\":" + "[".repeat(900) + "]".repeat(900) + "}",
            400),
        Arguments.of(
            "a long number",
            "{\"chargeAmount\":{\"amount\":" + "9".repeat(5_000) + ",\"currencyCode\":\"USD\"}}",
            400),
        Arguments.of(
            "a huge exponent",
            "{\"chargeAmount\":{\"amount\":1e999999999,\"currencyCode\":\"USD\"}}",
            400),
        Arguments.of(
            "not a number", "{\"chargeAmount\":{\"amount\":NaN,\"currencyCode\":\"USD\"}}", 400),
        Arguments.of(
            "a negative amount",
            "{\"chargeAmount\":{\"amount\":\"-14.00\",\"currencyCode\":\"USD\"}}",
            400),
        Arguments.of(
            "an odd currency",
            "{\"chargeAmount\":{\"amount\":\"14.00\",\"currencyCode\":\"US$\"}}",
            400),
        Arguments.of("wrong types", "{\"chargeAmount\":[14]}", 400),
        Arguments.of(
            "wrong types inside", "{\"chargeAmount\":{\"amount\":{},\"currencyCode\":[]}}", 400),
        Arguments.of(
            "NUL",
            "{\"chargeAmount\":{\"amount\":\"14\\u0000.00\",\"currencyCode\":\"USD\"}}",
            400),
        Arguments.of("raw NUL", "{\"chargeAmount\":\u0000}", 400),
        Arguments.of("half a surrogate", "{\"\\ud800\":1}", 400),
        Arguments.of("a long unknown name", "{\"" + "x".repeat(40_000) + "\":1}", 400),
        Arguments.of("an unknown name of markup", "{\"<script>alert(1)</script>\":1}", 400),
        Arguments.of("a prototype", "{\"__proto__\":{},\"constructor\":{}}", 400));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  @DisplayName("in a signed body is refused")
  void body(String name, String body, int status) {
    String id = simulator.session().create();

    HttpResponse<String> answer = client.post("/v2/checkoutSessions/" + id + "/complete", body);

    assertThat(answer.statusCode()).as(name).isEqualTo(status);
    assertShape(answer.body());
    assertThat(simulator.session(id).state()).isEqualTo(SessionState.OPEN);
  }

  @Test
  @DisplayName("of two megabytes is refused before it is read to its end")
  void tooLarge() {
    String answer =
        RawHttp.exchange(
            simulator.url(),
            "POST /v2/charges HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
                + 2 * MEGABYTE
                + "\r\n\r\n"
                + "x".repeat(MEGABYTE + MEGABYTE / 8));

    assertThat(answer).startsWith("HTTP/1.1 400 ");
    assertShape(bodyOf(answer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT      | /v2/checkoutSessions/x/complete",
        "TRACE    | /v2/checkoutSessions",
        "PROPFIND | /v2/charges/x",
        "get      | /v2/charges/x",
        "OPTIONS  | *",
        "GET      | /",
        "GET      | //",
        "GET      | /v2",
        "GET      | /v3/charges/x",
        "GET      | /v2/../../etc/passwd",
        "GET      | /v2/%2e%2e/%2e%2e/etc/passwd",
        "GET      | /v2/charges/%00",
        "GET      | /v2/charges/%zz",
        "GET      | /v2/charges/;x=y",
        "GET      | /v2/charges/a%2Fb",
        "GET      | /v2/charges/x?<script>",
        "GET      | http://evil.example/v2/charges",
        "G\u0000T | /v2/charges/x",
        "GET      | no-slash"
      })
  @DisplayName("in method or path is refused")
  void line(String method, String path) {
    String answer =
        RawHttp.exchange(
            simulator.url(),
            method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
    assertShape(bodyOf(answer));
  }

  static Stream<Arguments> heads() {
    return Stream.of(
        Arguments.of("garbage", "\u0001\u0002\u0003\r\n\r\n"),
        Arguments.of("TLS on a plain port", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n"),
        Arguments.of("an old protocol", "GET /v2/charges/x HTTP/0.9\r\n\r\n"),
        Arguments.of("a new protocol", "GET /v2/charges/x HTTP/9.9\r\nHost: x\r\n\r\n"),
        Arguments.of("no host", "GET /v2/charges/x HTTP/1.1\r\nConnection: close\r\n\r\n"),
        Arguments.of("two lengths", head("Content-Length: 5\r\nContent-Length: 6")),
        Arguments.of("a negative length", head("Content-Length: -1")),
        Arguments.of(
            "a length and chunks", head("Content-Length: 5\r\nTransfer-Encoding: chunked")),
        Arguments.of("a header without a name", head(": value")),
        Arguments.of("a header with NUL", head("X: a\u0000b")),
        Arguments.of("a thousand headers", head("X: y\r\n".repeat(1_000) + "X: y")),
        Arguments.of("a huge header", head("X: " + "y".repeat(100_000))),
        Arguments.of("a huge path", "GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"),
        Arguments.of(
            "a huge authorization",
            head("authorization: AMZN-PAY-RSASSA-PSS " + "a=b, ".repeat(1_000))));
  }

  private static String head(String headers) {
    return "POST /v2/charges HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n\r\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("heads")
  @DisplayName("in the head of a request is refused")
  void head(String name, String request) {
    String answer = RawHttp.exchange(simulator.url(), request);

    assertThat(answer).as(name).matches("(?s)HTTP/1\\.[01] [45]\\d\\d .*");
    assertShape(bodyOf(answer));
  }

  @Test
  @DisplayName("in signed headers is refused")
  void headers() {
    for (String authorization :
        List.of("", "x", "AMZN-PAY-RSASSA-PSS", "AMZN-PAY-RSASSA-PSS ,,,=", "Bearer x, y=z")) {
      HttpResponse<String> answer =
          PlainClient.exchange(
              client
                  .request("GET", "/v2/charges/x", "", client.usualHeaders())
                  .header("authorization", authorization));

      assertThat(answer.statusCode()).as(authorization).isBetween(400, 403);
      assertShape(answer.body());
    }
  }

  @Test
  @DisplayName("from a hundred senders who never finish keeps nobody waiting")
  void slowSenders() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.url().getPort());
        slow.add(socket);
        socket
            .getOutputStream()
            .write(
                "POST /v2/charges HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"
                    .getBytes(UTF_8));
        socket.getOutputStream().flush();
      }

      assertThat(client.get("/v2/charges/x").statusCode()).isEqualTo(404);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  @DisplayName("that is signed all right still reaches no other operation")
  void signedOddPath() {
    Map<String, String> signed = client.usualHeaders();

    HttpResponse<String> answer =
        client.send("POST", "/v2/checkoutSessions/../charges", "{}", signed);

    assertThat(answer.statusCode()).isBetween(400, 404);
    assertShape(answer.body());
  }

  private static String bodyOf(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private static void assertShape(String body) {
    JSONObject json = new JSONObject(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
    assertThat(json.keySet()).containsExactlyInAnyOrder("reasonCode", "message");
    assertThat(body).doesNotContain("Exception", "at io.github", "at org.eclipse", "jetty");
  }
}
