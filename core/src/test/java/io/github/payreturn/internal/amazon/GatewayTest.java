package io.github.payreturn.internal.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Price;
import io.github.payreturn.Region;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Fault;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.TestMerchant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each trap of the SDK's that is known has a test here. */
@DisplayName("The Amazon gateway")
class GatewayTest {

  private static final String KEY_ID = TestMerchant.PUBLIC_KEY_ID;
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final byte[] HANDSHAKE_FAILURE = {0x15, 3, 3, 0, 2, 2, 40};
  private static final CheckoutBody BODY =
      CheckoutBody.complete(Optional.of(Price.ofMinorUnits(1400, "USD")), Optional.empty());

  private static AmazonPaySimulator simulator;
  private static AmazonPay amazon;

  @BeforeAll
  static void start() {
    simulator =
        AmazonPaySimulator.builder().publicKey(KEY_ID, TestMerchant.KEYS.getPublic()).start();
    amazon = connect(KEY_ID, TestMerchant.KEYS, simulator.url());
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @AfterEach
  void reset() {
    simulator.reset();
  }

  @Test
  @DisplayName("calls Amazon once and keeps the request id of a success")
  void succeeds() {
    Reply.Answered answer = answered(complete());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().chargeId()).isPresent();
    assertThat(answer.requestId()).contains(simulator.calls().get(0).requestId());
    assertThat(simulator.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("keeps the request id of an error, which the SDK loses")
  void keepsTheRequestIdOfErrors() {
    simulator.next(Operation.COMPLETE).error(500, "InternalServerError");

    assertThat(answered(complete()).requestId()).contains(simulator.calls().get(0).requestId());
  }

  @Test
  @DisplayName("sends no idempotency key with Complete: the session is the guard")
  void sendsNoIdempotencyKey() {
    complete();

    assertThat(simulator.calls().get(0).idempotencyKey()).isEmpty();
  }

  @ParameterizedTest(name = "does not repeat a call that was answered with {0}, nor sleep")
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
  void neverRepeats(int status) {
    simulator.next(Operation.COMPLETE).always().error(status, "Whatever");

    assertThat(answered(complete()).status()).isEqualTo(status);
    assertThat(simulator.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("reads a success without a request id, which makes the SDK throw")
  void survivesAMissingRequestId() {
    simulator.next(Operation.COMPLETE).meets(Fault.missingRequestId());

    Reply.Answered answer = answered(complete());

    assertThat(answer.body().chargePermissionId()).isPresent();
    assertThat(answer.requestId()).isEmpty();
  }

  @Test
  @DisplayName(
      "goes on after thirty answers without a request id, which would empty the SDK's pool")
  void leaksNoConnection() {
    simulator.next(Operation.COMPLETE).always().answer(302, "text/html", "");

    assertThat(IntStream.range(0, 30).mapToObj(n -> answered(complete()).status()))
        .containsOnly(302);
    simulator.reset();
    assertThat(answered(complete()).status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "S37 survives the body [{0}], with the status kept")
  @ValueSource(
      strings = {
        "",
        "<html>Bad Gateway</html>",
        "[]",
        "{\"reasonCode\":",
        "{\"shippingAddressList\":[{\"name\":\"an object\"}]}",
        "{\"shippingAddressList\":[null]}"
      })
  void survivesAnyBody(String body) {
    for (int status : new int[] {200, 400, 503}) {
      simulator.next(Operation.COMPLETE).answer(status, "text/html", body);

      assertThat(answered(complete()).status()).isEqualTo(status);
    }
  }

  @Test
  @DisplayName("reads a status of no content")
  void survivesNoContent() {
    simulator.next(Operation.COMPLETE).answer(204, "application/json", "");

    assertThat(answered(complete()).body()).isSameAs(AmazonJson.UNREADABLE);
  }

  @Test
  @DisplayName("gives up an answer that grows without end: it may have been executed")
  void limitsTheAnswer() {
    simulator.next(Operation.COMPLETE).meets(Fault.hugeAnswer(2_000_000));

    assertThat(complete()).isInstanceOf(Reply.NoAnswer.class);
  }

  @Test
  @DisplayName("S26 gives up after its limit in all, however the answer drips in")
  void limitsTheWholeExchange() {
    simulator.next(Operation.COMPLETE).meets(Fault.drip());

    assertThat(complete()).isEqualTo(new Reply.NoAnswer("no answer within 1 s"));
  }

  @Test
  @DisplayName("S26 gives up a call that hangs, and the next one is not held up by it")
  void givesUpWhatHangs() {
    Hold hold = simulator.next(Operation.COMPLETE).hang();

    assertThat(complete()).isInstanceOf(Reply.NoAnswer.class);
    assertThat(answered(complete()).status()).isEqualTo(200);
    hold.release();
  }

  @Test
  @DisplayName("S26 takes a reset and a cut answer for maybe executed, and does not repeat them")
  void neverRepeatsWhatWasCut() {
    simulator.next(Operation.COMPLETE).dropAnswer();
    assertThat(complete()).isInstanceOf(Reply.NoAnswer.class);
    simulator.next(Operation.COMPLETE).meets(Fault.cutAnswer());
    assertThat(complete()).isInstanceOf(Reply.NoAnswer.class);

    assertThat(simulator.count(Operation.COMPLETE)).isEqualTo(2);
  }

  @Test
  @DisplayName("S29 knows that nothing was sent when the connection is refused")
  void connectionRefused() throws IOException {
    AmazonPay nobody =
        connect(KEY_ID, TestMerchant.KEYS, URI.create("http://127.0.0.1:" + freePort()));

    assertThat(nobody.getCharge("S")).isInstanceOf(Reply.NotSent.class);
  }

  @Test
  @DisplayName("S29 knows that nothing was sent when the host does not exist")
  void unknownHost() {
    AmazonPay nobody = connect(KEY_ID, TestMerchant.KEYS, URI.create("https://amazon.invalid"));

    assertThat(nobody.getCharge("S")).isInstanceOf(Reply.NotSent.class);
  }

  @Test
  @DisplayName("S29 knows that nothing was sent when the other side speaks no TLS")
  void noTls() {
    URI https = URI.create("https://127.0.0.1:" + simulator.url().getPort());
    AmazonPay confused = connect(KEY_ID, TestMerchant.KEYS, https);

    assertThat(confused.getCharge("S")).isNotInstanceOf(Reply.Answered.class);
    assertThat(simulator.count()).isZero();
  }

  @Test
  @DisplayName("S29 gives both attempts one limit together, or others would take it for dead")
  void limitsBothAttempts() throws Exception {
    ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      URI behindIt = URI.create("https://127.0.0.1:" + silent.getLocalPort());
      AmazonPay amazonBehindIt = connect(KEY_ID, TestMerchant.KEYS, behindIt);
      later.execute(() -> refuseLater(silent, later));

      assertThat(amazonBehindIt.getCharge("S"))
          .as("the second handshake was not waited for until it was refused")
          .isEqualTo(new Reply.NotSent("HttpConnectTimeoutException"));
    } finally {
      later.shutdownNow();
    }
  }

  /** Takes every connection, and refuses its TLS handshake when most of the limit is over. */
  private static void refuseLater(ServerSocket silent, ScheduledExecutorService later) {
    try {
      while (true) {
        Socket taken = silent.accept();
        ScheduledFuture<?> unused =
            later.schedule(
                () -> {
                  taken.getOutputStream().write(HANDSHAKE_FAILURE);
                  return taken;
                },
                LIMIT.toMillis() * 6 / 10,
                TimeUnit.MILLISECONDS);
      }
    } catch (IOException over) {
      assertThat(silent.isClosed()).isTrue();
    }
  }

  @Test
  @DisplayName("S69 passes on what Amazon says of a wrong key")
  void wrongKey() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    AmazonPay wrong = connect(KEY_ID, generator.generateKeyPair(), simulator.url());

    Reply.Answered answer = answered(wrong.getCharge("S"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body().reasonCode()).contains("InvalidRequestSignature");
  }

  @Test
  @DisplayName("uses the path of the environment for a key whose id does not name it")
  void oldKeys() {
    String oldId = "AFVX7ULWSGBZ5535PCUQOY7B";
    try (AmazonPaySimulator old =
        AmazonPaySimulator.builder().publicKey(oldId, TestMerchant.KEYS.getPublic()).start()) {
      connect(oldId, TestMerchant.KEYS, old.url()).getCharge("S01-1234567-7654321-C000001");

      assertThat(old.calls().get(0).path()).startsWith("/sandbox/v2/charges/");
    }
  }

  @Test
  @DisplayName("leaves no provider of cryptography behind in the JVM")
  void registersNoProvider() {
    complete();

    assertThat(Security.getProvider("BC")).isNull();
  }

  private static Reply complete() {
    return amazon.end(SessionId.parse(simulator.session().create()).orElseThrow(), BODY);
  }

  private static Reply.Answered answered(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Answered.class);
    return (Reply.Answered) reply;
  }

  private static AmazonPay connect(String keyId, KeyPair pair, URI url) {
    return SdkAmazonPay.connect(
        new Merchant("test", Region.NA, true, keyId, pair.getPrivate(), Optional.of(url)),
        LIMIT,
        Clock.systemUTC());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
