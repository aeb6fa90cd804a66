package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.payreturn.NotificationResult;
import io.github.payreturn.simulator.Forgery;
import io.github.payreturn.simulator.Notification;
import io.github.payreturn.simulator.NotificationDraft;
import io.github.payreturn.testing.Logs;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("S66 A topic of Amazon SNS")
class SubscriptionsTest {

  private static final String OURS = "arn:aws:sns:eu-west-1:291180941288:OurTopic";
  private static final String THEIRS = "arn:aws:sns:eu-west-1:666666666666:TheirTopic";

  private Path directory = Path.of("");

  @BeforeEach
  void keepApart(@TempDir Path temporary) {
    directory = temporary;
  }

  @Test
  @DisplayName("is subscribed to if it is one of ours, however often that is asked")
  void ours() {
    with(
        "arn:aws:sns:us-east-1:291180941288:Other, " + OURS,
        (shop, endpoint) -> {
          Notification asked =
              shop.amazon.notifications().subscriptionConfirmation().topicArn(OURS).send();
          shop.amazon.notifications().repeat(asked);

          assertThat(endpoint.results)
              .containsExactly(NotificationResult.TAKEN, NotificationResult.TAKEN);
          assertThat(shop.amazon.notifications().isConfirmed(asked)).isTrue();
        });
  }

  @Test
  @DisplayName("is not, and sends us no hints, if it is somebody else's; one line says so")
  void theirs() {
    with(
        OURS,
        (shop, endpoint) -> {
          try (Logs logs = new Logs()) {
            Notification asked =
                shop.amazon.notifications().subscriptionConfirmation().topicArn(THEIRS).send();
            shop.amazon.notifications().test().topicArn(THEIRS).send();

            assertThat(endpoint.results)
                .containsExactly(NotificationResult.REFUSED, NotificationResult.REFUSED);
            assertThat(shop.amazon.notifications().isConfirmed(asked)).isFalse();
            assertThat(logs.lines())
                .hasSize(2)
                .allMatch(line -> line.contains(THEIRS) && line.contains("ipnTopics"));
          }
        });
  }

  @Test
  @DisplayName("is not subscribed to if none is set; its hints are taken all the same")
  void noneSet() {
    with(
        "",
        (shop, endpoint) -> {
          Notification asked =
              shop.amazon.notifications().subscriptionConfirmation().topicArn(OURS).send();
          shop.amazon.notifications().test().topicArn(OURS).send();
          shop.amazon.notifications().unsubscribeConfirmation().topicArn(OURS).send();

          assertThat(endpoint.results)
              .containsExactly(
                  NotificationResult.REFUSED, NotificationResult.TAKEN, NotificationResult.TAKEN);
          assertThat(shop.amazon.notifications().isConfirmed(asked)).isFalse();
        });
  }

  @Test
  @DisplayName("is not subscribed to if the request is forged")
  void forged() {
    with(
        OURS,
        (shop, endpoint) -> {
          NotificationDraft draft =
              shop.amazon.notifications().subscriptionConfirmation().topicArn(OURS);
          Notification asked = draft.forged(Forgery.WRONG_SIGNATURE).send();

          assertThat(endpoint.results).containsExactly(NotificationResult.REFUSED);
          assertThat(shop.amazon.notifications().isConfirmed(asked)).isFalse();
        });
  }

  @Test
  @DisplayName("that has ended its subscription is named in the log")
  void ended() {
    with(
        OURS,
        (shop, endpoint) -> {
          try (Logs logs = new Logs()) {
            shop.amazon.notifications().unsubscribeConfirmation().topicArn(OURS).send();

            assertThat(endpoint.results).containsExactly(NotificationResult.TAKEN);
            assertThat(logs.lines(Level.WARN)).singleElement().asString().contains(OURS, "ended");
          }
        });
  }

  private void with(String topics, Visit visit) {
    try (Shop shop = new Shop(directory, settings -> allowing(topics, settings));
        IpnEndpoint endpoint = new IpnEndpoint(shop.returns)) {
      URI url = endpoint.url();
      shop.amazon.notifications().to(url);
      visit.of(shop, endpoint);
    }
  }

  private static Map<String, String> allowing(String topics, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    if (!topics.isEmpty()) {
      all.put("ipnTopics", topics);
    }
    return all;
  }

  private interface Visit {
    void of(Shop shop, IpnEndpoint endpoint);
  }
}
