package io.github.payreturn.internal.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.pay.api.PayConfiguration;
import com.amazon.pay.api.types.Region;
import io.github.payreturn.testing.TestMerchant;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The signature of a request")
class RequestSignatureTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  @Test
  @DisplayName("is made over exactly the string that Amazon's documentation makes of a POST")
  void signsAPost() throws Exception {
    Map<String, String> headers =
        signature(Region.NA)
            .headers(
                URI.create(
                    "https://pay-api.amazon.com/v2/checkoutSessions/4f0c1f6e-2b7d-4c39-9a51-6d8f0e7b1a23/complete"),
                "POST",
                "{\"chargeAmount\":{\"amount\":\"14.00\",\"currencyCode\":\"USD\"}}",
                Map.of("x-amz-pay-idempotency-key", "0123456789abcdef0123456789abcdef"));

    assertThat(headers)
        .containsEntry("x-amz-pay-date", "20260102T030405Z")
        .containsEntry("x-amz-pay-host", "pay-api.amazon.com")
        .containsEntry("x-amz-pay-region", "NA");
    assertSigned(
        headers.getOrDefault("authorization", ""),
        "539815434fb3baa50b7024908c3fca5687e62e309a27fa89ecb726ac8227cdfe");
  }

  @Test
  @DisplayName("is made over exactly the string that Amazon's documentation makes of a GET")
  void signsAGet() throws Exception {
    Map<String, String> headers =
        signature(Region.JP)
            .headers(
                URI.create(
                    "https://pay-api.amazon.jp/sandbox/v2/charges/S03-1234567-7654321-C000001"),
                "GET",
                "",
                Map.of());

    assertSigned(
        headers.getOrDefault("authorization", ""),
        "0bfb11c8d6147227f43970a600584587ab997989e04a667d58119277354fdb7f");
  }

  @Test
  @DisplayName("names the key and the signed headers as Amazon asks")
  void namesTheKey() throws Exception {
    Map<String, String> headers =
        signature(Region.EU)
            .headers(URI.create("https://pay-api.amazon.eu/v2/charges/S"), "GET", "", Map.of());

    assertThat(headers.getOrDefault("authorization", ""))
        .startsWith(
            "AMZN-PAY-RSASSA-PSS-V2 PublicKeyId=SANDBOX-TEST, SignedHeaders=accept;content-type;"
                + "x-amz-pay-date;x-amz-pay-host;x-amz-pay-region, Signature=");
  }

  @Test
  @DisplayName("needs no provider in the JVM that would outlive the application")
  void registersNoProvider() throws Exception {
    signature(Region.EU)
        .headers(URI.create("https://pay-api.amazon.eu/v2/charges/S"), "GET", "", Map.of());

    assertThat(Security.getProvider("BC")).isNull();
  }

  private static RequestSignature signature(Region region) {
    return new RequestSignature(
        new PayConfiguration()
            .setRegion(region)
            .setPublicKeyId("SANDBOX-TEST")
            .setPrivateKey(TestMerchant.KEYS.getPrivate()),
        CLOCK);
  }

  private static void assertSigned(String authorization, String hashOfCanonicalRequest)
      throws Exception {
    Signature verifier = Signature.getInstance("RSASSA-PSS");
    verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    verifier.initVerify(TestMerchant.KEYS.getPublic());
    verifier.update(
        ("AMZN-PAY-RSASSA-PSS-V2\n" + hashOfCanonicalRequest).getBytes(StandardCharsets.UTF_8));
    String signature = authorization.substring(authorization.indexOf("Signature=") + 10);
    assertThat(verifier.verify(Base64.getDecoder().decode(signature))).isTrue();
  }
}
