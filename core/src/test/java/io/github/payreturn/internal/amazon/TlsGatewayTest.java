package io.github.payreturn.internal.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Price;
import io.github.payreturn.Region;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Fault;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.testing.TestMerchant;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Amazon gateway over TLS")
class TlsGatewayTest {

  private static final CheckoutBody BODY =
      CheckoutBody.complete(Optional.of(Price.ofMinorUnits(1400, "USD")), Optional.empty());

  private static AmazonPaySimulator simulator;
  private static AmazonPay amazon;

  @BeforeAll
  static void start() throws Exception {
    simulator =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .tls()
            .start();
    SSLContext before = SSLContext.getDefault();
    SSLContext.setDefault(trusting(simulator.certificate().orElseThrow()));
    try {
      amazon =
          SdkAmazonPay.connect(
              new Merchant(
                  "test",
                  Region.NA,
                  true,
                  TestMerchant.PUBLIC_KEY_ID,
                  TestMerchant.KEYS.getPrivate(),
                  Optional.of(simulator.url())),
              Duration.ofSeconds(2),
              Clock.systemUTC());
    } finally {
      SSLContext.setDefault(before);
    }
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("S26 serves many calls at once, while one of them hangs and one drips in")
  void manyAtOnce() {
    String hangs = session();
    Hold hold =
        simulator.next(io.github.payreturn.simulator.Operation.COMPLETE).about(hangs).hang();
    String drips = session();
    simulator
        .next(io.github.payreturn.simulator.Operation.COMPLETE)
        .about(drips)
        .meets(Fault.drip());
    ExecutorService buyers = Executors.newFixedThreadPool(20);
    try {
      List<CompletableFuture<Reply>> lost = complete(Stream.of(hangs, drips), buyers);
      List<CompletableFuture<Reply>> others =
          complete(Stream.generate(TlsGatewayTest::session).limit(100), buyers);

      assertThat(others)
          .extracting(CompletableFuture::join)
          .allMatch(reply -> reply instanceof Reply.Answered answer && answer.status() == 200);
      assertThat(lost)
          .extracting(CompletableFuture::join)
          .containsOnly(new Reply.NoAnswer("no answer within 2 s"));
    } finally {
      hold.release();
      buyers.shutdown();
    }
  }

  private static List<CompletableFuture<Reply>> complete(
      Stream<String> sessions, ExecutorService buyers) {
    return sessions
        .map(session -> SessionId.parse(session).orElseThrow())
        .map(session -> CompletableFuture.supplyAsync(() -> amazon.end(session, BODY), buyers))
        .toList();
  }

  private static String session() {
    return simulator.session().create();
  }

  private static SSLContext trusting(X509Certificate certificate)
      throws GeneralSecurityException, IOException {
    KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
    known.load(null, null);
    known.setCertificateEntry("amazon", certificate);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
