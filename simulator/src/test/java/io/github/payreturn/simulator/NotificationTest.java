package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.PlainClient;
import io.github.payreturn.simulator.support.Receiver;
import io.github.payreturn.simulator.support.Simulated;
import io.github.payreturn.simulator.support.SnsJudge;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A notification (IPN)")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class NotificationTest {
  private static final String CHARGE = "S01-1234567-7654321-C000001";

  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final Notifications notifications = simulator.notifications();
  private final Receiver shop = new Receiver();

  NotificationTest() {
    notifications.to(shop.url());
  }

  @AfterEach
  void stop() {
    shop.close();
    simulator.close();
  }

  @Test
  @DisplayName("looks as SNS posts it: text/plain with JSON in it, and SNS's own headers")
  void envelope() {
    Notification sent = notifications.about(CHARGE).send();

    Receiver.Post post = onlyPost();
    assertThat(post.headers())
        .containsEntry("content-type", "text/plain; charset=UTF-8")
        .containsEntry("x-amz-sns-message-type", "Notification")
        .containsEntry("x-amz-sns-message-id", sent.messageId())
        .containsKey("x-amz-sns-topic-arn");
    JSONObject envelope = new JSONObject(post.body());
    assertThat(envelope.keySet())
        .containsExactlyInAnyOrder(
            "Type",
            "MessageId",
            "TopicArn",
            "Message",
            "Timestamp",
            "SignatureVersion",
            "Signature",
            "SigningCertURL",
            "UnsubscribeURL");
    assertThat(envelope.getString("Timestamp"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    assertThat(message(post).toMap())
        .containsEntry("NotificationType", "STATE_CHANGE")
        .containsEntry("ObjectId", CHARGE)
        .containsEntry("ObjectType", "CHARGE")
        .containsEntry("NotificationVersion", "V2")
        .containsEntry("ChargePermissionId", "S01-1234567-7654321")
        .containsOnlyKeys(
            "NotificationType",
            "ObjectId",
            "ObjectType",
            "NotificationVersion",
            "NotificationId",
            "ChargePermissionId",
            "MerchantID");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  @DisplayName("satisfies AWS's own verifier in both signature versions")
  void signature(int version) {
    Notification sent =
        notifications
            .about(CHARGE)
            .subject("Amazon Pay")
            .signatureVersion(version)
            .timestamp(Instant.parse("2026-03-14T10:15:42Z")) // .000Z, which parsers like to drop
            .signingCertUrl(SnsJudge.CERTIFICATE_URL)
            .send();

    assertThat(new SnsJudge(certificateUrl()).accepts(sent.body())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Forgery.class,
      names = {"WRONG_SIGNATURE", "CHANGED_MESSAGE"})
  @DisplayName("can be forged, and AWS's own verifier sees it")
  void forged(Forgery forgery) {
    Notification sent =
        notifications.about(CHARGE).forged(forgery).signingCertUrl(SnsJudge.CERTIFICATE_URL).send();

    assertThat(new SnsJudge(certificateUrl()).accepts(sent.body())).isFalse();
  }

  @Test
  @DisplayName("can be signed with another certificate, which is right by itself")
  void otherCertificate() {
    Notification forged = notifications.about(CHARGE).forged(Forgery.OTHER_CERTIFICATE).send();

    URI other = URI.create(new JSONObject(forged.body()).getString("SigningCertURL"));
    assertThat(other).isNotEqualTo(certificateUrl());
    assertThat(PlainClient.exchange(HttpRequest.newBuilder(other)).body())
        .contains("BEGIN CERTIFICATE")
        .isNotEqualTo(PlainClient.exchange(HttpRequest.newBuilder(certificateUrl())).body());
  }

  @Test
  @DisplayName("goes out by itself when a charge changes its state, and not when it is made")
  void chargeChanges() {
    String chargeId = pendingCharge();
    notifications.awaitDelivered();
    assertThat(shop.posts()).isEmpty();

    simulator.changeCharge(chargeId, ChargeState.AUTHORIZED);
    notifications.awaitDelivered();

    assertThat(message(onlyPost()).getString("ObjectId")).isEqualTo(chargeId);
    assertThat(notifications.sent())
        .singleElement()
        .satisfies(sent -> assertThat(sent.status()).isEqualTo(OptionalInt.of(200)));
  }

  @Test
  @DisplayName("goes out by itself when time alone changes a charge")
  void timePasses() {
    String chargeId = pendingCharge();

    simulator.clock().advance(Duration.ofHours(24));
    notifications.awaitDelivered();

    assertThat(message(onlyPost()).getString("ObjectId")).isEqualTo(chargeId);
    assertThat(simulator.charge(chargeId).state()).isEqualTo(ChargeState.DECLINED);
  }

  @Test
  @DisplayName("names the permission of a recurring charge, whose number differs")
  void recurring() {
    String id =
        simulator
            .session()
            .details(
                """
                {"chargePermissionType": "Recurring",
                 "recurringMetadata": {"frequency": {"unit": "Month", "value": "1"}}}
                """)
            .completed(ChargeState.AUTHORIZED)
            .create();
    SessionSnapshot session = simulator.session(id);

    simulator.changeCharge(session.chargeId().orElseThrow(), ChargeState.CAPTURED);
    notifications.awaitDelivered();

    assertThat(message(onlyPost()).getString("ChargePermissionId"))
        .isEqualTo(session.chargePermissionId().orElseThrow())
        .startsWith("C");
  }

  @Test
  @DisplayName("can be held back and let go in the wrong order")
  void outOfOrder() {
    String chargeId = pendingCharge();
    String other = pendingCharge();
    notifications.hold();
    simulator.changeCharge(chargeId, ChargeState.AUTHORIZED);
    simulator.changeCharge(other, ChargeState.AUTHORIZED);
    notifications.awaitDelivered();
    assertThat(shop.posts()).isEmpty();

    notifications.releaseReversed();
    notifications.awaitDelivered();

    assertThat(shop.posts())
        .extracting(post -> message(post).getString("ObjectId"))
        .containsExactly(other, chargeId);
  }

  @Test
  @DisplayName("can come several times, the very same")
  void duplicates() {
    Notification sent = notifications.about(CHARGE).times(2).send();
    Notification again = notifications.repeat(sent);

    assertThat(shop.posts()).hasSize(3);
    assertThat(List.copyOf(shop.posts().stream().map(Receiver.Post::body).distinct().toList()))
        .containsExactly(sent.body());
    assertThat(again.attempts()).hasSize(3);
  }

  @Test
  @DisplayName("can be about an object that nobody knows, and be the test of Seller Central")
  void unknownObjects() {
    notifications.about("S01-9999999-9999999-R000001").send();
    notifications.test().contentType("application/json").send();

    assertThat(shop.posts())
        .extracting(post -> message(post).getString("ObjectType"))
        .containsExactly("REFUND", "CHARGE_PERMISSION");
    assertThat(message(shop.posts().get(1)).getString("ObjectId"))
        .isEqualTo("P01-0000000-0000000-000000");
    assertThat(shop.posts().get(1).headers()).containsEntry("content-type", "application/json");
  }

  @Test
  @DisplayName("comes again after an hour, three times at most, when the shop is down")
  void triedAgain() {
    shop.answering(503, 500, 502, 503);
    notifications.about(CHARGE).send();
    assertThat(shop.posts()).hasSize(1);

    for (int hour = 1; hour <= 5; hour++) {
      simulator.clock().advance(Duration.ofHours(1));
      notifications.awaitDelivered();
    }

    assertThat(shop.posts()).hasSize(4);
    assertThat(notifications.sent().get(0).nextAttempt()).isEmpty();
  }

  @Test
  @DisplayName("does not come again once it is accepted, or refused with a 4xx")
  void notTriedAgain() {
    shop.answering(503, 200, 400);
    notifications.about(CHARGE).send();
    simulator.clock().advance(Duration.ofHours(1));
    notifications.awaitDelivered();
    notifications.about(CHARGE).send();

    simulator.clock().advance(Duration.ofHours(10));
    notifications.awaitDelivered();

    assertThat(shop.posts()).hasSize(3);
  }

  @Test
  @DisplayName("that finds nobody says so and is no error of the simulator")
  void nobodyThere() {
    shop.close();

    Notification sent = notifications.about(CHARGE).send();

    assertThat(sent.status()).isEmpty();
    assertThat(sent.attempts().get(0).failure()).isEqualTo("ConnectException");
  }

  @Test
  @DisplayName("confirms a subscription when its URL is visited")
  void subscription() {
    Notification confirmation = notifications.subscriptionConfirmation().send();
    JSONObject envelope = new JSONObject(onlyPost().body());
    assertThat(envelope.getString("Type")).isEqualTo("SubscriptionConfirmation");
    assertThat(notifications.isConfirmed(confirmation)).isFalse();

    URI visit = URI.create(envelope.getString("SubscribeURL"));
    assertThat(PlainClient.exchange(HttpRequest.newBuilder(visit)).statusCode()).isEqualTo(200);

    assertThat(notifications.isConfirmed(confirmation)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sns/", "/sns/?Action=Publish", "/sns/SimpleNotificationService-0.pem"})
  @DisplayName("has no other doors")
  void noOtherDoors(String path) {
    assertThat(PlainClient.exchange(HttpRequest.newBuilder(URI.create(simulator.url() + path))))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(404))
        .satisfies(answer -> assertThat(answer.body()).contains("ResourceNotFound"));
  }

  @Test
  @DisplayName("needs an address, and one on the web")
  void address() {
    simulator.reset();

    assertThatThrownBy(() -> notifications.about(CHARGE).send()).hasMessageContaining("no address");
    assertThatThrownBy(() -> notifications.to(URI.create("file:///etc/passwd")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String pendingCharge() {
    String id =
        simulator
            .session()
            .paymentIntent(PaymentIntent.AUTHORIZE)
            .canHandlePendingAuthorization(true)
            .pends()
            .create();
    new PlainClient(Merchant.FIRST, simulator.url())
        .post(
            "/v2/checkoutSessions/" + id + "/complete",
            Simulated.chargeAmount("14.00", "USD").toString());
    return simulator.session(id).chargeId().orElseThrow();
  }

  private URI certificateUrl() {
    Notification any = notifications.about(CHARGE).to(shop.url()).send();
    return URI.create(new JSONObject(any.body()).getString("SigningCertURL"));
  }

  private Receiver.Post onlyPost() {
    assertThat(shop.posts()).hasSize(1);
    return shop.posts().get(0);
  }

  private static JSONObject message(Receiver.Post post) {
    return new JSONObject(new JSONObject(post.body()).getString("Message"));
  }
}
