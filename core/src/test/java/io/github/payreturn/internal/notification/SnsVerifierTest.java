package io.github.payreturn.internal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.testing.SnsSender;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A message that is posted to us")
class SnsVerifierTest {

  private static final Instant NOW = Instant.parse("2026-03-14T10:15:12Z");
  private static final SnsSender SENDER = SnsSender.create();
  private static final String SUBSCRIBE =
      "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=2336";

  private final List<URI> fetched = new CopyOnWriteArrayList<>();

  @Test
  @DisplayName("S64 says which object changed, and to which charge permission it belongs")
  void notification() {
    assertThat(verify(signed(SnsSender.ofCharge("S03-1-C064126", "C03-1"))))
        .isEqualTo(
            new SnsMessage.Notification(
                SnsSender.TOPIC,
                "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
                "CHARGE",
                "S03-1-C064126",
                Optional.of("C03-1")));
  }

  @Test
  @DisplayName("is read with the names of Amazon's old page, too")
  void oldNames() {
    Map<String, String> fields =
        SnsSender.notification(
            "{\"objectType\":\"CHARGE\",\"objectId\":\"S01-1-C1\",\"chargePermissionId\":\"S01-1\"}");
    Map<String, String> message = new LinkedHashMap<>(signed(fields));
    message.put("SigningCertUrl", message.remove("SigningCertURL"));

    assertThat(verify(message))
        .isInstanceOfSatisfying(
            SnsMessage.Notification.class,
            read -> {
              assertThat(read.objectType()).isEqualTo("CHARGE");
              assertThat(read.objectId()).isEqualTo("S01-1-C1");
              assertThat(read.chargePermissionId()).contains("S01-1");
            });
  }

  @ParameterizedTest(name = "is unreadable if what it says is {0}")
  @ValueSource(
      strings = {
        "",
        "hello",
        "[]",
        "{}",
        "{\"ObjectId\":null}",
        "{\"ObjectId\":7}",
        "{\"ObjectId\":\"\"}",
        "{\"ObjectId\":\"' or 1=1 --\"}",
        "{\"ObjectId\":\"S01\\r\\nERROR forged log line\"}"
      })
  void odd(String message) {
    assertThat(verify(signed(SnsSender.notification(message))))
        .isInstanceOf(SnsMessage.Unreadable.class);
  }

  @ParameterizedTest(name = "is unreadable if it is {0}")
  @ValueSource(
      strings = {"", "null", "[]", "{}", "{\"Type\":\"Notification\"}", "<html>", "{\"Type\":[1]}"})
  void noMessage(String body) {
    assertThat(verify(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(SnsMessage.Unreadable.class);
    assertThat(fetched).isEmpty();
  }

  @Test
  @DisplayName("is unreadable if it nests a hundred thousand deep")
  void deep() {
    assertThat(verify("{\"Type\":".repeat(20_000).getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(SnsMessage.Unreadable.class);
  }

  @Test
  @DisplayName("S66 asks to confirm a subscription at an address of Amazon SNS")
  void subscription() {
    assertThat(verify(signed(SnsSender.subscription(SUBSCRIBE))))
        .isEqualTo(new SnsMessage.SubscriptionConfirmation(SnsSender.TOPIC, URI.create(SUBSCRIBE)));
  }

  @ParameterizedTest(name = "S66 is rejected if it asks to confirm at {0}")
  @ValueSource(
      strings = {
        "http://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription",
        "https://example.com/?Action=ConfirmSubscription",
        "https://127.0.0.1/?Action=ConfirmSubscription",
        "https://sns.eu-west-1.amazonaws.com@example.com/",
        "not an address"
      })
  void subscriptionElsewhere(String url) {
    assertThat(verify(signed(SnsSender.subscription(url)))).isInstanceOf(SnsMessage.Rejected.class);
  }

  @Test
  @DisplayName("S64 is rejected if its certificate is not valid yet, or not any more")
  void outOfTime() {
    for (SnsSender sender :
        List.of(
            SnsSender.validBetween(NOW.plusSeconds(60), NOW.plusSeconds(120)),
            SnsSender.validBetween(NOW.minusSeconds(120), NOW.minusSeconds(60)))) {
      SnsVerifier verifier = verifier(address -> Optional.of(sender.certificate()));
      byte[] message =
          SnsSender.json(
              sender.sign(SnsSender.ofCharge("S01-1-C1", "S01-1"), "2", SnsSender.CERTIFICATE_URL));

      assertThat(verifier.verify(message)).isInstanceOf(SnsMessage.Rejected.class);
    }
  }

  @Test
  @DisplayName("cannot be judged while there is no certificate, or something else in its place")
  void noCertificate() {
    byte[] message = SnsSender.json(signed(SnsSender.ofCharge("S01-1-C1", "S01-1")));

    assertThat(verifier(address -> Optional.empty()).verify(message))
        .isInstanceOf(SnsMessage.NotVerifiedYet.class);
    assertThat(
            verifier(address -> Optional.of("<html>proxy</html>".getBytes(StandardCharsets.UTF_8)))
                .verify(message))
        .isInstanceOf(SnsMessage.NotVerifiedYet.class);
  }

  @Test
  @DisplayName("S64 cannot be made to say something else by turning any one bit of it")
  void turned() {
    byte[] message = SnsSender.json(signed(SnsSender.ofCharge("S01-1-C1", "S01-1")));
    SnsVerifier verifier = verifier(address -> Optional.of(SENDER.certificate()));
    SnsMessage original = verifier.verify(message);

    for (int bit = 0; bit < message.length * 8; bit++) {
      byte[] turned = message.clone();
      turned[bit / 8] ^= (byte) (1 << bit % 8);
      if (verifier.verify(turned) instanceof SnsMessage.Verified accepted) {
        assertThat(accepted).as("bit %d of byte %d", bit % 8, bit / 8).isEqualTo(original);
      }
    }
  }

  @Test
  @DisplayName("S64 makes us fetch nothing from elsewhere")
  void fetchesNothingFromElsewhere() {
    Map<String, String> message =
        SENDER.sign(
            SnsSender.ofCharge("S01-1-C1", "S01-1"), "1", "https://sns.example.com/cert.pem");

    assertThat(verify(message)).isInstanceOf(SnsMessage.Rejected.class);
    assertThat(fetched).isEmpty();
  }

  @Test
  @DisplayName("S64 never finds its own text in the reason why it was refused")
  void quotesNothing() {
    Map<String, String> message = signed(SnsSender.ofCharge("S01-1-C1", "S01-1"));
    message.replaceAll((name, value) -> name.equals("Type") ? value : value + "\nsecret");

    assertThat(verify(message).toString()).doesNotContain("secret");
  }

  private SnsMessage verify(Map<String, String> message) {
    return verify(SnsSender.json(message));
  }

  private SnsMessage verify(byte[] body) {
    return verifier(
            address -> {
              fetched.add(address);
              return Optional.of(SENDER.certificate());
            })
        .verify(body);
  }

  private static SnsVerifier verifier(Download download) {
    return new SnsVerifier(
        new SnsAddresses(Optional.empty()), download, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Map<String, String> signed(Map<String, String> fields) {
    return SENDER.sign(fields, "1", SnsSender.CERTIFICATE_URL);
  }
}
