package io.github.payreturn.internal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.testing.SnsSender;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.messagemanager.sns.SnsMessageManager;
import software.amazon.awssdk.regions.Region;

@DisplayName("S64 Our verifier and the one of AWS agree")
class AwsAgreementTest {

  private static final SnsSender SENDER = SnsSender.create();
  private static final SnsSender STRANGER = SnsSender.create();
  private static final String STRANGERS_URL =
      SnsSender.CERTIFICATE_URL.replace("01d088a6", "ffffffff");

  private static SnsMessageManager aws;

  private final SnsVerifier ours =
      new SnsVerifier(
          new SnsAddresses(Optional.empty()),
          address -> Optional.of(certificateAt(address)),
          Clock.systemUTC());

  @BeforeAll
  static void start() {
    aws = SnsMessageManager.builder().region(Region.EU_WEST_1).httpClient(new Shelf()).build();
  }

  @AfterAll
  static void stop() {
    aws.close();
  }

  @ParameterizedTest(name = "that it is good: {0}")
  @MethodSource("good")
  void acceptTheSame(String what, Map<String, ?> message) {
    byte[] body = SnsSender.json(message);

    assertThat(awsAccepts(body)).isTrue();
    assertThat(ours.verify(body)).isInstanceOf(SnsMessage.Verified.class);
  }

  @ParameterizedTest(name = "that it is not: {0}")
  @MethodSource("tampered")
  void refuseTheSame(String what, Map<String, ?> message) {
    byte[] body = SnsSender.json(message);

    assertThat(awsAccepts(body)).isFalse();
    assertThat(ours.verify(body)).isNotInstanceOf(SnsMessage.Verified.class);
  }

  private static Stream<Arguments> good() {
    List<Arguments> corpus = new ArrayList<>();
    originals()
        .forEach(
            (what, fields) -> {
              for (String version : List.of("1", "2")) {
                Map<String, String> message = signed(fields, version);
                message.put("UnsubscribeURL", "https://sns.eu-west-1.amazonaws.com/?Action=x");
                corpus.add(Arguments.of(what + ", version " + version, message));
              }
            });
    return corpus.stream();
  }

  private static Map<String, Map<String, String>> originals() {
    Map<String, String> subject = charge();
    subject.put("Subject", "Amazon Pay");
    Map<String, String> round = charge();
    round.put("Timestamp", "2026-03-14T10:15:12.000Z");
    Map<String, String> tenths = charge();
    tenths.put("Timestamp", "2026-03-14T00:00:00.100Z");
    Map<String, String> foreign =
        SnsSender.notification(
            "{\"ObjectId\":\"S01-1\",\"note\":\"Ü 商 \\u0001 \\n \ud83d\ude00\"}\n");
    Map<String, String> end = subscription();
    end.put("Type", "UnsubscribeConfirmation");
    Map<String, Map<String, String>> originals = new LinkedHashMap<>();
    originals.put("a notification", charge());
    originals.put("one with a subject", subject);
    originals.put("one of a full second", round);
    originals.put("one of a tenth of a second", tenths);
    originals.put("one with letters from everywhere", foreign);
    originals.put("the confirmation of a subscription", subscription());
    originals.put("the confirmation of its end", end);
    return originals;
  }

  private static Stream<Arguments> tampered() {
    List<Arguments> corpus = new ArrayList<>();
    originals()
        .forEach(
            (what, fields) -> {
              for (String version : List.of("1", "2")) {
                Map<String, String> message = signed(fields, version);
                String label = what + ", version " + version + ", ";
                for (String field : message.keySet()) {
                  corpus.add(Arguments.of(label + field + " changed", changed(message, field)));
                  if (!field.equals("Subject")) {
                    corpus.add(Arguments.of(label + "without " + field, without(message, field)));
                  }
                  corpus.add(Arguments.of(label + field + " is a number", with(message, field, 1)));
                }
                corpus.add(
                    Arguments.of(
                        label + "of the other version",
                        with(message, "SignatureVersion", version.equals("1") ? "2" : "1")));
                corpus.add(
                    Arguments.of(
                        label + "signed by a stranger",
                        STRANGER.sign(fields, version, SnsSender.CERTIFICATE_URL)));
                corpus.add(
                    Arguments.of(
                        label + "with a stranger's certificate",
                        with(message, "SigningCertURL", STRANGERS_URL)));
                for (String url : foreignUrls()) {
                  corpus.add(
                      Arguments.of(
                          label + "certificate at " + url, SENDER.sign(fields, version, url)));
                }
              }
            });
    corpus.add(Arguments.of("a subject put in", with(signed(charge(), "1"), "Subject", "put in")));
    corpus.add(
        Arguments.of(
            "a notification passed off as a subscription",
            with(
                with(
                    with(signed(charge(), "1"), "Type", "SubscriptionConfirmation"),
                    "SubscribeURL",
                    "https://sns.eu-west-1.amazonaws.com/"),
                "Token",
                "t")));
    corpus.add(Arguments.of("nothing", Map.of()));
    return corpus.stream();
  }

  /** Some that AWS takes, because it looks at the host alone, are in the test of the addresses. */
  private static List<String> foreignUrls() {
    return List.of(
        SnsSender.CERTIFICATE_URL.replace("https:", "http:"),
        SnsSender.CERTIFICATE_URL.replace("amazonaws.com", "amazonaws.com.example.com"),
        SnsSender.CERTIFICATE_URL.replace("sns.", "sns.evil."),
        SnsSender.CERTIFICATE_URL.replace("sns.", "xsns."),
        "https://127.0.0.1/SimpleNotificationService.pem",
        "file:///SimpleNotificationService.pem",
        "");
  }

  private static Map<String, String> charge() {
    return SnsSender.ofCharge("S01-2345678-8765432-C012345", "S01-2345678-8765432");
  }

  private static Map<String, String> subscription() {
    return SnsSender.subscription(
        "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn="
            + SnsSender.TOPIC
            + "&Token=2336");
  }

  private static Map<String, String> signed(Map<String, String> fields, String version) {
    return SENDER.sign(fields, version, SnsSender.CERTIFICATE_URL);
  }

  /** Something else of the same shape, so that it is the signature that has to notice. */
  private static Map<String, Object> changed(Map<String, String> message, String field) {
    String value = String.valueOf(message.get(field));
    String changed =
        switch (field) {
          case "Timestamp" -> value.replace("2026", "2027");
          case "Type" -> value.equals("Notification") ? "SubscriptionConfirmation" : "Notification";
          case "SignatureVersion" -> "3";
          case "Signature" -> (value.startsWith("A") ? "B" : "A") + value.substring(1);
          case "SigningCertURL" -> value.replace("eu-west-1", "eu-west-1.example");
          default -> value + "x";
        };
    return with(message, field, changed);
  }

  private static Map<String, Object> with(Map<String, ?> message, String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(message);
    changed.put(field, value);
    return changed;
  }

  private static Map<String, Object> without(Map<String, String> message, String field) {
    Map<String, Object> changed = new LinkedHashMap<>(message);
    changed.remove(field);
    return changed;
  }

  private static byte[] certificateAt(URI address) {
    return address.toString().equals(STRANGERS_URL) ? STRANGER.certificate() : SENDER.certificate();
  }

  /** It throws whatever it likes: its own exception, those of its parser, null pointers. */
  private static boolean awsAccepts(byte[] body) {
    try {
      aws.parseMessage(new ByteArrayInputStream(body));
      return true;
    } catch (RuntimeException refused) {
      return false;
    }
  }

  /** Where certificates lie; nothing leaves this machine. */
  private static final class Shelf implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      byte[] certificate = certificateAt(request.httpRequest().getUri());
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          return HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(200).build())
              .responseBody(AbortableInputStream.create(new ByteArrayInputStream(certificate)))
              .build();
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {}
  }
}
