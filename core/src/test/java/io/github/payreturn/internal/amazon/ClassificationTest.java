package io.github.payreturn.internal.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Failed.Reason;
import io.github.payreturn.internal.amazon.Finding.Contradiction;
import io.github.payreturn.internal.amazon.Finding.Gone;
import io.github.payreturn.internal.amazon.Finding.NotExecuted;
import io.github.payreturn.internal.amazon.Finding.Paid;
import io.github.payreturn.internal.amazon.Finding.Refused;
import io.github.payreturn.internal.amazon.Finding.StillOpen;
import io.github.payreturn.internal.amazon.Finding.Undecided;
import io.github.payreturn.internal.amazon.Finding.Unknown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples are the ones that Amazon's documentation shows. */
@DisplayName("An answer of Amazon's")
class ClassificationTest {

  private static final String PERMISSION = "S01-2345678-8765432";
  private static final String CHARGE = "S01-2345678-8765432-C012345";

  @Nested
  @DisplayName("to Complete Checkout Session")
  class ToComplete {

    @Test
    @DisplayName("S01 200 with both ids: paid")
    void paid() throws IOException {
      assertThat(complete(200, "complete-200-one-time-authorize-with-capture"))
          .isEqualTo(new Paid(new Ids(PERMISSION, Optional.of(CHARGE), Optional.of("OneTime"))));
    }

    @Test
    @DisplayName("S02 200 without a charge, where none is expected: paid, with the permission only")
    void paidWithoutCharge() throws IOException {
      Finding finding =
          Classification.ofEnd(
                  answered(200, sample("complete-200-one-time-confirm-no-charge")), false)
              .finding();

      assertThat(((Paid) finding).ids().chargeId()).isEmpty();
      assertThat(((Paid) finding).ids().chargePermissionId()).isEqualTo(PERMISSION);
    }

    @Test
    @DisplayName("200 without a charge, where one is expected: for a look-up to say")
    void unknownWithoutTheExpectedCharge() throws IOException {
      assertThat(complete(200, "complete-200-sparse")).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest(name = "S04 202 with ids ({0}): accepted, not decided")
    @ValueSource(strings = {"complete-202-pending", "complete-202-pending-state-open"})
    void undecided(String sample) throws IOException {
      assertThat(complete(202, sample)).isInstanceOf(Undecided.class);
    }

    @ParameterizedTest(name = "200 {0}: paid")
    @ValueSource(
        strings = {
          "complete-200-jpy",
          "complete-200-recurring",
          "complete-200-saved-wallet-order",
          "complete-200-shipping-address-list"
        })
    void everySampleOfSuccessIsPaid(String sample) throws IOException {
      assertThat(complete(200, sample)).isInstanceOf(Paid.class);
    }

    @ParameterizedTest(name = "S37 200 with the body {0}: unknown, for a look-up to say")
    @ValueSource(
        strings = {
          "",
          "<html>busy</html>",
          "{\"chargePermissionId\":\"S01-23",
          "[]",
          "null",
          "{}",
          "{\"chargePermissionId\":null,\"chargeId\":\"null\"}",
          "{\"chargePermissionId\":\"null\",\"chargeId\":\"\"}",
          "{\"chargePermissionId\":{},\"chargeId\":[]}",
          "{\"chargePermissionId\":17,\"chargeId\":17}",
          "{\"chargePermissionId\":\"../charges\",\"chargeId\":\"x\"}",
          "{\"chargePermissionId\":\"S\",\"chargeId\":\"C\"} {}"
        })
    void unreadableSuccessIsUnknown(String body) {
      assertThat(Classification.ofEnd(answered(200, body), true).finding())
          .isEqualTo(new Unknown());
    }

    @Test
    @DisplayName("S37 extra fields, nulls and arrays of null change nothing")
    void toleratesExtraFields() {
      String body =
          """
          {"new":{"thing":[null]},"constraints":[null],"buyer":null,
           "chargePermissionId":" S01-2345678-8765432 ","chargeId":"S01-2345678-8765432-C012345"}\
          """;

      assertThat(Classification.ofEnd(answered(200, body), true).finding())
          .isEqualTo(new Paid(new Ids(PERMISSION, Optional.of(CHARGE), Optional.empty())));
    }

    @ParameterizedTest(name = "S11 {0} {1}: failed as {2}, session over: {3}")
    @CsvSource({
      "422, hard-declined, DECLINED, true",
      "422, soft-declined, DECLINED, true",
      "422, amazon-rejected, DECLINED, true",
      "422, payment-method-not-allowed, DECLINED, true",
      "422, mfanot-completed, AUTHENTICATION_NOT_COMPLETED, true",
      "422, transaction-timed-out, TIMED_OUT, true",
      "404, resource-not-found, SESSION_UNKNOWN, true",
      "409, amount-mismatch, AMOUNT_REFUSED, false",
      "400, currency-mismatch, AMOUNT_REFUSED, false",
      "400, transaction-amount-exceeded, AMOUNT_REFUSED, false",
      "400, missing-parameter-value, REQUEST_REFUSED, false",
      "400, invalid-parameter-value, REQUEST_REFUSED, false",
      "400, unrecognized-field, REQUEST_REFUSED, false",
      "400, invalid-request-format, REQUEST_REFUSED, false",
      "400, invalid-sandbox-simulation-specified, REQUEST_REFUSED, false",
      "405, unsupported-operation, REQUEST_REFUSED, false"
    })
    void definiteFailures(int status, String name, Reason reason, boolean over) throws IOException {
      assertThat(complete(status, "error-" + status + "-" + name))
          .isEqualTo(new Refused(reason, over));
    }

    @ParameterizedTest(name = "S11 {0} {1}: maybe executed, never simply failed")
    @CsvSource({
      "422, invalid-checkout-session-status",
      "422, checkout-session-canceled",
      "422, invalid-charge-status",
      "422, transaction-count-exceeded",
      "400, duplicate-idempotency-key",
      "408, request-timeout",
      "500, internal-server-error",
      "500, processing-failure",
      "503, service-unavailable"
    })
    void whatOnlyALookUpCanTell(int status, String name) throws IOException {
      assertThat(complete(status, "error-" + status + "-" + name)).isEqualTo(new Unknown());
    }

    @ParameterizedTest(name = "S69 {0} {1}: our side is wrong, the buyer waits")
    @CsvSource({
      "400, invalid-header-value",
      "400, missing-header-value",
      "401, unauthorized-access",
      "403, invalid-request-signature",
      "403, invalid-account-status",
      "426, tlsversion-not-supported"
    })
    void ourOwnFaults(int status, String name) throws IOException {
      Finding finding = complete(status, "error-" + status + "-" + name);

      assertThat(((NotExecuted) finding).fault()).isPresent();
    }

    @Test
    @DisplayName("S33 429: certainly not executed, to be sent in 2 s")
    void throttled() throws IOException {
      assertThat(complete(429, "error-429-too-many-requests"))
          .isEqualTo(new NotExecuted(Optional.empty(), Duration.ofSeconds(2)));
    }

    @ParameterizedTest(name = "S33 429 with a Retry-After of {0} s: to be sent in {1} s")
    @CsvSource({"0, 0", "7, 7", "300, 300", "301, 300", "86400, 300"})
    void throttledFor(int asked, int pause) throws IOException {
      Reply patient =
          new Reply.Answered(
              429,
              json(sample("error-429-too-many-requests")),
              Optional.of("r"),
              Optional.of(Duration.ofSeconds(asked)),
              Optional.empty());

      assertThat(Classification.ofEnd(patient, true).finding())
          .isEqualTo(new NotExecuted(Optional.empty(), Duration.ofSeconds(pause)));
    }

    @ParameterizedTest(name = "S11 {0} with a code that nobody has seen: unknown")
    @ValueSource(ints = {400, 404, 409, 418, 422, 425, 499, 500, 502, 504, 599, 302, 304})
    void unknownCodes(int status) {
      String body = "{\"reasonCode\":\"SomethingNew\",\"message\":\"?\"}";

      assertThat(Classification.ofEnd(answered(status, body), true).finding())
          .isEqualTo(new Unknown());
    }

    @ParameterizedTest(name = "{0} in HTML is judged by its status alone")
    @CsvSource({"404, Unknown", "409, Unknown", "403, NotExecuted", "429, NotExecuted"})
    void statusWithoutCode(int status, String finding) {
      assertThat(
              Classification.ofEnd(answered(status, "<html>"), true)
                  .finding()
                  .getClass()
                  .getSimpleName())
          .isEqualTo(finding);
    }

    @Test
    @DisplayName("a code of refusal on a 5xx is not believed")
    void refusalsOnServerErrors() throws IOException {
      assertThat(complete(500, "error-409-amount-mismatch")).isEqualTo(new Unknown());
    }

    @Test
    @DisplayName("S29 never sent: to be sent again; S26 no answer: unknown")
    void withoutAnyAnswer() {
      assertThat(Classification.ofEnd(new Reply.NotSent("ConnectException"), true).finding())
          .isInstanceOf(NotExecuted.class);
      assertThat(Classification.ofEnd(new Reply.NoAnswer("time-out"), true).finding())
          .isEqualTo(new Unknown());
    }
  }

  @Nested
  @DisplayName("to Get Checkout Session")
  class ToGetCheckoutSession {

    @Test
    @DisplayName("Completed: the ids, and the charge has to say whether it is paid")
    void completed() throws IOException {
      assertThat(session("get-checkout-session-completed"))
          .isEqualTo(
              new Undecided(new Ids(PERMISSION, Optional.of(CHARGE), Optional.of("OneTime"))));
      assertThat(session("get-checkout-session-completed-no-charge")).isInstanceOf(Undecided.class);
    }

    @ParameterizedTest(name = "Canceled, {0}: failed as {1}")
    @CsvSource({
      "buyercanceled, CANCELED",
      "declined, DECLINED",
      "expired, EXPIRED",
      "amazoncanceled, CANCELED_BY_AMAZON"
    })
    void canceled(String name, Reason reason) throws IOException {
      assertThat(session("get-checkout-session-canceled-" + name))
          .isEqualTo(new Refused(reason, true));
    }

    @Test
    @DisplayName("Open: still open, with the time at which it will lapse")
    void open() throws IOException {
      assertThat(session("get-checkout-session-open-ready"))
          .isEqualTo(new StillOpen(Optional.of(Instant.parse("2026-03-15T10:00:01Z"))));
      assertThat(session("get-checkout-session-open-with-constraints"))
          .isInstanceOf(StillOpen.class);
    }

    @Test
    @DisplayName("Open with a charge: accepted, not decided, whatever the state says")
    void openWithIds() throws IOException {
      assertThat(session("complete-202-pending-state-open")).isInstanceOf(Undecided.class);
    }

    @Test
    @DisplayName("Open with a charge permission alone: no proof that nothing was sent")
    void openWithAPermission() {
      String body =
          "{\"statusDetails\":{\"state\":\"Open\"},\"chargePermissionId\":\"%s\"}"
              .formatted(PERMISSION);

      assertThat(Classification.ofSession(answered(200, body)).finding()).isEqualTo(new Unknown());
    }

    @Test
    @DisplayName("Completed without any id: a contradiction for a person to judge")
    void completedWithoutIds() {
      String body = "{\"statusDetails\":{\"state\":\"Completed\"}}";

      assertThat(Classification.ofSession(answered(200, body)).finding())
          .isInstanceOf(Contradiction.class);
    }

    @Test
    @DisplayName("S38 404: gone; 403: our side; anything else: unknown as before")
    void failures() throws IOException {
      assertThat(
              Classification.ofSession(answered(404, sample("error-404-resource-not-found")))
                  .finding())
          .isEqualTo(new Gone("session"));
      assertThat(
              Classification.ofSession(answered(403, sample("error-403-invalid-request-signature")))
                  .finding())
          .isInstanceOf(NotExecuted.class);
      assertThat(Classification.ofSession(answered(500, "")).finding()).isEqualTo(new Unknown());
      assertThat(Classification.ofSession(new Reply.NoAnswer("reset")).finding())
          .isEqualTo(new Unknown());
      assertThat(
              Classification.ofSession(
                      answered(200, "{\"statusDetails\":{\"state\":\"Brandnew\"}}"))
                  .finding())
          .isEqualTo(new Unknown());
    }
  }

  @Nested
  @DisplayName("to Get Charge")
  class ToGetCharge {

    private final Ids ids = new Ids(PERMISSION, Optional.of(CHARGE), Optional.empty());

    @ParameterizedTest(name = "{0}: paid")
    @ValueSource(strings = {"authorized", "captured", "capture-initiated", "recurring-jpy"})
    void paid(String name) throws IOException {
      assertThat(charge(name)).isEqualTo(new Paid(ids));
    }

    @Test
    @DisplayName("AuthorizationInitiated: not decided")
    void undecided() throws IOException {
      assertThat(charge("authorization-initiated")).isEqualTo(new Undecided(ids));
    }

    @ParameterizedTest(name = "S06 {0}: failed as {1}")
    @CsvSource({
      "declined-harddeclined, DECLINED",
      "declined-softdeclined, DECLINED",
      "declined-amazonrejected, DECLINED",
      "declined-processingfailure, DECLINED",
      "declined-transactiontimedout, TIMED_OUT",
      "canceled-expiredunused, EXPIRED",
      "canceled-amazoncanceled, CANCELED_BY_AMAZON",
      "canceled-merchantcanceled, CANCELED",
      "canceled-chargepermissioncanceled, CANCELED",
      "canceled-buyercanceled, CANCELED"
    })
    void lost(String name, Reason reason) throws IOException {
      assertThat(charge(name)).isEqualTo(new Refused(reason, true));
    }

    private Finding charge(String name) throws IOException {
      return Classification.ofCharge(answered(200, sample("get-charge-" + name)), ids).finding();
    }
  }

  private static Finding complete(int status, String sample) throws IOException {
    return Classification.ofEnd(answered(status, sample(sample)), true).finding();
  }

  private static Finding session(String sample) throws IOException {
    return Classification.ofSession(answered(200, sample(sample))).finding();
  }

  private static Reply answered(int status, String body) {
    return new Reply.Answered(
        status, json(body), Optional.of("request-1"), Optional.empty(), Optional.empty());
  }

  private static AmazonJson json(String body) {
    return AmazonJson.read(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String sample(String name) throws IOException {
    String resource = "/responses/" + name + ".json";
    try (InputStream in =
        Objects.requireNonNull(ClassificationTest.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
