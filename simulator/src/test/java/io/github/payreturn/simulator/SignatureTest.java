package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.PlainClient;
import io.github.payreturn.simulator.support.SdkClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The signature of a call")
class SignatureTest {
  private static final Merchant OLD_KEY = Merchant.FIRST.called("AFVX7ULWSGBZ5535PCUQOY7B");
  private static final Merchant LIVE_KEY =
      Merchant.FIRST.called("LIVE-FIRST0000000000000000000000");

  private final AmazonPaySimulator simulator =
      AmazonPaySimulator.builder()
          .publicKey(Merchant.FIRST.publicKeyId(), Merchant.FIRST.publicKey())
          .publicKey(Merchant.SECOND.publicKeyId(), Merchant.SECOND.publicKey())
          .publicKey(OLD_KEY.publicKeyId(), OLD_KEY.publicKey())
          .publicKey(LIVE_KEY.publicKeyId(), LIVE_KEY.publicKey())
          .start();
  private final PlainClient client = new PlainClient(Merchant.FIRST, simulator.url());
  private String path = "";

  @BeforeEach
  void someSession() {
    path = "/v2/checkoutSessions/" + simulator.session().create();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AMZN-PAY-RSASSA-PSS", "AMZN-PAY-RSASSA-PSS-V2"})
  @DisplayName("is accepted when Amazon's SDK made it, with either algorithm")
  void sdk(String algorithm) throws AmazonPayClientException {
    SdkClient sdk = SdkClient.of(Merchant.FIRST, simulator.url(), algorithm);

    AmazonPayResponse response = sdk.getCheckoutSession(simulator.session().create());

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(simulator.calls().get(0).publicKeyId()).hasValue(Merchant.FIRST.publicKeyId());
  }

  @ParameterizedTest
  @CsvSource({"AMZN-PAY-RSASSA-PSS, 20", "AMZN-PAY-RSASSA-PSS-V2, 32"})
  @DisplayName("is accepted when a client of nothing but the JDK made it, with either algorithm")
  void jdkOnly(String algorithm, int saltLength) {
    assertThat(getSigned(algorithm, saltLength).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"AMZN-PAY-RSASSA-PSS, 32", "AMZN-PAY-RSASSA-PSS-V2, 20"})
  @DisplayName("is refused when its salt has the length of the other algorithm")
  void wrongSalt(String algorithm, int saltLength) {
    assertRefused(getSigned(algorithm, saltLength), 403, "InvalidRequestSignature");
  }

  @Test
  @DisplayName("is refused with the string to sign when another key made it")
  void wrongKey() {
    Merchant thief = Merchant.SECOND.called(Merchant.FIRST.publicKeyId());

    HttpResponse<String> response = new PlainClient(thief, simulator.url()).get(path);

    assertRefused(response, 403, "InvalidRequestSignature");
    assertThat(response.body())
        .contains("Unable to verify signature, signing String [AMZN-PAY-RSASSA-PSS-V2");
  }

  @Test
  @DisplayName("is refused when the body was changed on the way")
  void changedBody() {
    Map<String, String> headers = client.usualHeaders();
    String authorization =
        client.authorization("AMZN-PAY-RSASSA-PSS-V2", 32, "PATCH", path, "{}", headers);

    HttpResponse<String> response =
        PlainClient.exchange(
            client.request("PATCH", path, "{ }", headers).header("authorization", authorization));

    assertRefused(response, 403, "InvalidRequestSignature");
  }

  @Test
  @DisplayName("is refused when a signed header was changed on the way")
  void changedHeader() {
    Map<String, String> headers = client.usualHeaders();
    String authorization =
        client.authorization("AMZN-PAY-RSASSA-PSS-V2", 32, "GET", path, "", headers);
    headers.put("x-amz-pay-region", "EU");

    HttpResponse<String> response =
        PlainClient.exchange(
            client.request("GET", path, "", headers).header("authorization", authorization));

    assertRefused(response, 403, "InvalidRequestSignature");
  }

  @ParameterizedTest
  @CsvSource({"x-amz-pay-date, 403", "x-amz-pay-host, 200", "x-amz-pay-region, 200"})
  @DisplayName("need not cover host and region, if that is assumed")
  void unsignedHeaderAssumed(String name, int status) {
    simulator.behave(
        Behaviour.faithful().assuming(Assumption.HOST_AND_REGION_MUST_BE_SIGNED, false));
    Map<String, String> headers = client.usualHeaders();
    String value = headers.remove(name);
    String authorization =
        client.authorization("AMZN-PAY-RSASSA-PSS-V2", 32, "GET", path, "", headers);

    HttpResponse<String> response =
        PlainClient.exchange(
            client
                .request("GET", path, "", headers)
                .header(name, value)
                .header("authorization", authorization));

    assertThat(response.statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-amz-pay-date", "x-amz-pay-host", "x-amz-pay-region"})
  @DisplayName("is refused when it does not cover date, host and region")
  void unsignedHeader(String name) {
    Map<String, String> headers = client.usualHeaders();
    String value = headers.remove(name);
    String authorization =
        client.authorization("AMZN-PAY-RSASSA-PSS-V2", 32, "GET", path, "", headers);

    HttpResponse<String> response =
        PlainClient.exchange(
            client
                .request("GET", path, "", headers)
                .header(name, value)
                .header("authorization", authorization));

    assertRefused(response, 403, "InvalidRequestSignature");
    assertThat(response.body()).contains("Header " + name + " is not signed.");
  }

  @Test
  @DisplayName("need not cover other headers: the PHP SDK leaves the simulation code out")
  void otherHeaderUnsigned() {
    Map<String, String> headers = client.usualHeaders();
    String authorization =
        client.authorization("AMZN-PAY-RSASSA-PSS-V2", 32, "GET", path, "", headers);

    HttpResponse<String> response =
        PlainClient.exchange(
            client
                .request("GET", path, "", headers)
                .header("x-amz-pay-simulation-code", "Declined")
                .header("authorization", authorization));

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("that is missing or of an unknown algorithm is told apart from a wrong one")
  void noAuthorization() {
    HttpResponse<String> missing =
        PlainClient.exchange(client.request("GET", path, "", client.usualHeaders()));
    HttpResponse<String> unknown = getSigned("AMZN-PAY-RSASSA-MD5", 20);

    assertRefused(missing, 400, "MissingHeader");
    assertRefused(unknown, 400, "InvalidHeaderValue");
  }

  @Test
  @DisplayName("by an unknown public key id is an invalid header value")
  void unknownKey() {
    Merchant unknown = Merchant.FIRST.called("SANDBOX-UNKNOWN00000000000000000");

    assertRefused(new PlainClient(unknown, simulator.url()).get(path), 400, "InvalidHeaderValue");
  }

  @Test
  @DisplayName("is refused when its date is an hour old, however the simulator's clock was moved")
  void oldDate() {
    Map<String, String> headers = client.usualHeaders();
    headers.put("x-amz-pay-date", "20260102T030405Z");

    HttpResponse<String> old = client.send("GET", path, "", headers);
    simulator.clock().advance(Duration.ofHours(23));

    assertRefused(old, 403, "InvalidRequestSignature");
    assertThat(client.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("may bear a date in ISO format with dashes and colons")
  void isoDate() {
    Map<String, String> headers = client.usualHeaders();
    headers.put("x-amz-pay-date", Instant.now().toString());

    assertThat(client.send("GET", path, "", headers).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("opens only what belongs to its merchant")
  void otherMerchant() {
    HttpResponse<String> response = new PlainClient(Merchant.SECOND, simulator.url()).get(path);

    assertRefused(response, 404, "ResourceNotFound");
  }

  @Test
  @DisplayName("by a LIVE key does not open what belongs to the sandbox")
  void otherEnvironment() {
    HttpResponse<String> response = new PlainClient(LIVE_KEY, simulator.url()).get(path);

    assertRefused(response, 404, "ResourceNotFound");
  }

  @Test
  @DisplayName("by an older key goes with /sandbox or /live in the path")
  void olderKey() {
    PlainClient older = new PlainClient(OLD_KEY, simulator.url());
    String id = simulator.session().merchant(OLD_KEY.publicKeyId()).create();

    assertThat(older.get("/sandbox/v2/checkoutSessions/" + id).statusCode()).isEqualTo(200);
    assertRefused(older.get("/live/v2/checkoutSessions/" + id), 404, "ResourceNotFound");
    assertRefused(older.get("/v2/checkoutSessions/" + id), 401, "UnauthorizedAccess");
  }

  private HttpResponse<String> getSigned(String algorithm, int saltLength) {
    Map<String, String> headers = client.usualHeaders();
    String authorization = client.authorization(algorithm, saltLength, "GET", path, "", headers);
    return PlainClient.exchange(
        client.request("GET", path, "", headers).header("authorization", authorization));
  }

  private static void assertRefused(HttpResponse<String> response, int status, String reasonCode) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains("\"reasonCode\":\"" + reasonCode + "\"");
    assertThat(response.headers().firstValue("X-Amz-Pay-Request-Id")).isPresent();
  }
}
