package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shop.payment.Order;
import io.github.payreturn.flow.CheckoutReturns;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Forgery;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Notification;
import io.github.payreturn.simulator.NotificationDraft;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.PaymentIntent;
import io.github.payreturn.testing.Logs;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The endpoint of notifications, in a WAR on Jetty,")
class NotificationEndpointTest {

  private static final String UNKNOWN_CHARGE = "S01-2345678-8765432-C012345";

  private PlainShop shop;

  @BeforeEach
  void deploy(@TempDir Path directory) throws Exception {
    shop = new PlainShop(directory);
    shop.amazon.notifications().to(URI.create(url()));
  }

  @AfterEach
  void undeploy() throws SQLException {
    shop.close();
  }

  @Test
  @DisplayName("S05 turns the pending page that the buyer still has open into success")
  void success() {
    String session = pendingSession();
    HttpResponse<String> page = shop.comesBack("42", session);
    assertThat(page.body()).contains("do not pay again");

    changes(session, ChargeState.CAPTURED);

    await().untilAsserted(() -> assertThat(shop.orders.paid()).hasSize(1));
    await()
        .untilAsserted(
            () ->
                assertThat(shop.browser.get(page.uri().toString()).body())
                    .contains("Order 42: captured"));
    assertThat(shop.amazon.count()).as("one to complete, one to look it up").isEqualTo(2);
  }

  @Test
  @DisplayName("S06 turns it into the way back to the checkout if the charge is declined")
  void failure() {
    String session = pendingSession();
    HttpResponse<String> page = shop.comesBack("42", session);

    changes(session, ChargeState.DECLINED);

    await()
        .untilAsserted(
            () ->
                assertThat(shop.browser.get(page.uri().toString()).headers().firstValue("Location"))
                    .hasValueSatisfying(url -> assertThat(url).endsWith("payment=declined")));
    assertThat(shop.orders.paid()).isEmpty();
    assertThat(shop.amazon.count()).as("one to complete, one to look it up").isEqualTo(2);
  }

  @ParameterizedTest(name = "S64 takes {0}, and a replay of it")
  @ValueSource(
      strings = {"text/plain; charset=UTF-8", "application/json", "application/octet-stream"})
  void contentTypes(String contentType) {
    shop.comesBack("42", shop.sessionFor("42"));
    for (int version : List.of(1, 2)) {
      Notification taken =
          about(paidCharge()).contentType(contentType).signatureVersion(version).send();
      assertThat(taken.status()).hasValue(200);
      assertThat(shop.amazon.notifications().repeat(taken).status()).hasValue(200);
    }
    assertThat(shop.amazon.count()).isEqualTo(1);
  }

  @ParameterizedTest(name = "S64 answers 403 to one that is forged ({0}), which is final")
  @EnumSource(names = {"WRONG_SIGNATURE", "CHANGED_MESSAGE"})
  void forged(Forgery forgery) {
    Notification refused = about(UNKNOWN_CHARGE).forged(forgery).send();

    assertThat(refused.status()).hasValue(403);
    assertThat(refused.nextAttempt()).isEmpty();
  }

  @Test
  @DisplayName("S64 answers 403 to a certificate from elsewhere, and to another topic")
  void foreign() {
    assertThat(
            about(UNKNOWN_CHARGE)
                .signingCertUrl(URI.create("https://sns.example.com/a.pem"))
                .send()
                .status())
        .hasValue(403);
    assertThat(
            about(UNKNOWN_CHARGE)
                .topicArn("arn:aws:sns:us-east-1:666666666666:Other")
                .send()
                .status())
        .hasValue(403);
  }

  @Test
  @DisplayName("answers 503 to a charge that is not known yet, so that Amazon sends it again")
  void unknown() {
    Notification unknown = about(UNKNOWN_CHARGE).send();

    assertThat(unknown.status()).hasValue(503);
    assertThat(unknown.nextAttempt()).isPresent();
  }

  @Test
  @DisplayName("answers 200 to the test of Seller Central")
  void test() {
    assertThat(shop.amazon.notifications().test().send().status()).hasValue(200);
  }

  @Test
  @DisplayName("S66 confirms a subscription of our topic, and none of another")
  void subscription() {
    Notification ours = shop.amazon.notifications().subscriptionConfirmation().send();
    Notification other =
        shop.amazon
            .notifications()
            .subscriptionConfirmation()
            .topicArn("arn:aws:sns:us-east-1:666666666666:Other")
            .send();

    assertThat(ours.status()).hasValue(200);
    assertThat(shop.amazon.notifications().isConfirmed(ours)).isTrue();
    assertThat(other.status()).hasValue(403);
    assertThat(shop.amazon.notifications().isConfirmed(other)).isFalse();
  }

  @Test
  @DisplayName("S64 answers 413 to more than 256 KB, whether it says so before or not")
  void oversized() {
    byte[] large = new byte[CheckoutReturns.MOST_NOTIFICATION_BYTES + 1];

    assertThat(post(BodyPublishers.ofByteArray(large)).statusCode()).isEqualTo(413);
    assertThat(post(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large))).statusCode())
        .isEqualTo(413);
  }

  @ParameterizedTest(name = "answers 400 to \"{0}\"")
  @ValueSource(strings = {"", "hello", "[]", "{\"Type\":\"Notification\"}"})
  void unreadable(String body) {
    assertThat(post(BodyPublishers.ofString(body)).statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("survives a message that breaks off")
  void brokenOff() throws IOException {
    URI url = URI.create(url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST %s HTTP/1.1\r\nHost: shop\r\nContent-Length: 100\r\n\r\n{"
              .formatted(url.getPath())
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    assertThat(shop.amazon.notifications().test().send().status()).hasValue(200);
  }

  @ParameterizedTest(name = "S21 answers {0} with 405")
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"})
  void methods(String method) {
    HttpResponse<String> answer = shop.browser.send(method, url());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  @DisplayName("S54 lets nothing be stored, shows nothing and sets no cookie")
  void headers() {
    HttpResponse<String> answer = post(BodyPublishers.ofString("hello"));

    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).isEmpty();
  }

  @Test
  @DisplayName("answers 503 while the database is down, and takes the same one afterwards")
  void databaseDown() {
    shop.comesBack("42", shop.sessionFor("42"));
    shop.database.goDown();
    Notification failed = about(paidCharge()).send();
    shop.database.comeBack();

    assertThat(failed.status()).hasValue(503);
    assertThat(shop.amazon.notifications().repeat(failed).status()).hasValue(200);
  }

  @Test
  @DisplayName("answers before Amazon Pay does")
  void waitsForNobody() {
    String session = pendingSession();
    shop.comesBack("42", session);
    Hold hold = shop.amazon.next(Operation.GET_CHARGE).hang();

    await()
        .untilAsserted(
            () -> {
              assertThat(about(chargeOf(session)).send().status()).hasValue(200);
              assertThat(shop.amazon.count(Operation.GET_CHARGE)).isEqualTo(1);
            });
    hold.release();
  }

  @Test
  @DisplayName("S62 logs no session id, and nothing of a message that is forged")
  void quietLog() {
    try (Logs logs = new Logs()) {
      String session = pendingSession();
      shop.comesBack("42", session);
      changes(session, ChargeState.CAPTURED);
      about("S01-secret-C1").forged(Forgery.WRONG_SIGNATURE).send();
      post(BodyPublishers.ofString("secret"));

      assertThat(logs.lines())
          .isNotEmpty()
          .noneMatch(line -> line.contains(session) || line.contains("secret"));
    }
  }

  /** Within two seconds of the return nothing is looked up, so Amazon's first word is too early. */
  private void changes(String session, ChargeState state) {
    shop.amazon.changeCharge(chargeOf(session), state);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              about(chargeOf(session)).send();
              return shop.amazon.count(Operation.GET_CHARGE) > 0;
            });
  }

  private String pendingSession() {
    shop.orders.save(new Order("42", new BigDecimal("19.99"), "EUR"));
    return shop.amazon
        .session()
        .chargeAmount("19.99", "EUR")
        .paymentIntent(PaymentIntent.AUTHORIZE)
        .canHandlePendingAuthorization(true)
        .pends()
        .create();
  }

  private String chargeOf(String session) {
    return shop.amazon.session(session).chargeId().orElseThrow();
  }

  private String paidCharge() {
    return shop.orders.paid().get(0).split(" ", -1)[2];
  }

  private NotificationDraft about(String objectId) {
    return shop.amazon.notifications().about(objectId);
  }

  private HttpResponse<String> post(BodyPublisher body) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(url())).POST(body).build(),
              BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  private String url() {
    return shop.url("/amazonpay/ipn");
  }
}
