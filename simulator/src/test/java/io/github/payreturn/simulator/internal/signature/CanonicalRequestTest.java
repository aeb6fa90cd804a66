package io.github.payreturn.simulator.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Body;
import io.github.payreturn.simulator.internal.message.Digests;
import io.github.payreturn.simulator.internal.message.Headers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The canonical request")
class CanonicalRequestTest {
  private static final List<String> BASE_HEADERS =
      List.of("accept", "content-type", "x-amz-pay-date", "x-amz-pay-host", "x-amz-pay-region");

  @Test
  @DisplayName("of a Complete with an idempotency key is the one that Amazon's SDK computes")
  void complete() {
    ApiRequest request =
        request(
            "POST",
            "/v2/checkoutSessions/4f0c1f6e-2b7d-4c39-9a51-6d8f0e7b1a23/complete",
            Map.of(
                "accept", List.of("application/json"),
                "content-type", List.of("application/json"),
                "x-amz-pay-date", List.of("20260102T030405Z"),
                "x-amz-pay-host", List.of("pay-api.amazon.com"),
                "x-amz-pay-idempotency-key", List.of("0123456789abcdef0123456789abcdef"),
                "x-amz-pay-region", List.of("NA")),
            "{\"chargeAmount\":{\"amount\":\"14.00\",\"currencyCode\":\"USD\"}}");

    String canonical =
        CanonicalRequest.of(
            request,
            List.of(
                "accept",
                "content-type",
                "x-amz-pay-date",
                "x-amz-pay-host",
                "x-amz-pay-idempotency-key",
                "x-amz-pay-region"));

    assertThat(canonical)
        .isEqualTo(
            """
            POST
            /v2/checkoutSessions/4f0c1f6e-2b7d-4c39-9a51-6d8f0e7b1a23/complete

            accept:application/json
            content-type:application/json
            x-amz-pay-date:20260102T030405Z
            x-amz-pay-host:pay-api.amazon.com
            x-amz-pay-idempotency-key:0123456789abcdef0123456789abcdef
            x-amz-pay-region:NA

            accept;content-type;x-amz-pay-date;x-amz-pay-host;x-amz-pay-idempotency-key;x-amz-pay-region
            a2e6abc3905a847894c5d5120b29dfa8f1c9055024fdece6edaddb177d960fbf""");
    assertThat(Digests.sha256Hex(canonical))
        .isEqualTo("539815434fb3baa50b7024908c3fca5687e62e309a27fa89ecb726ac8227cdfe");
  }

  @Test
  @DisplayName("of a GET below /sandbox is the one that Amazon's SDK computes")
  void get() {
    ApiRequest request =
        request(
            "GET",
            "/sandbox/v2/charges/S03-1234567-7654321-C000001",
            Map.of(
                "accept", List.of("application/json"),
                "content-type", List.of("application/json"),
                "x-amz-pay-date", List.of("20260102T030405Z"),
                "x-amz-pay-host", List.of("pay-api.amazon.jp"),
                "x-amz-pay-region", List.of("JP")),
            "");

    assertThat(Digests.sha256Hex(CanonicalRequest.of(request, BASE_HEADERS)))
        .isEqualTo("0bfb11c8d6147227f43970a600584587ab997989e04a667d58119277354fdb7f");
  }

  @Test
  @DisplayName("joins repeated slashes and percent-encodes all but unreserved characters")
  void path() {
    ApiRequest request = request("GET", "/v2//charges/a%20b%2Ac:d~e", Map.of(), "");

    assertThat(CanonicalRequest.of(request, List.of()).lines().skip(1).findFirst())
        .hasValue("/v2/charges/a%20b%2Ac%3Ad~e");
  }

  @Test
  @DisplayName("trims header values, turns white space into blanks and joins several by a comma")
  void headerValues() {
    ApiRequest request =
        request("GET", "/v2", Map.of("x-amz-pay-region", List.of(" a\tb ", "c")), "");

    assertThat(CanonicalRequest.of(request, List.of("x-amz-pay-region")))
        .contains("\nx-amz-pay-region:a b,c\n");
  }

  private static ApiRequest request(
      String method, String path, Map<String, List<String>> headers, String body) {
    return new ApiRequest(method, path, "", new Headers(headers), Body.of(body));
  }
}
