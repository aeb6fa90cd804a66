package io.github.payreturn.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.PayConfiguration;
import com.amazon.pay.api.WebstoreClient;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Behaviour;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.SessionState;
import io.github.payreturn.simulator.TestMerchant;
import io.github.payreturn.simulator.Throttling;
import io.github.payreturn.simulator.sdk.SimulatorClient;
import io.github.payreturn.simulator.support.Simulated;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The JUnit extension")
class AmazonPayExtensionTest {
  @RegisterExtension static final AmazonPayExtension AMAZON_PAY = AmazonPayExtension.create();

  @Test
  @DisplayName("gives a client of the Java SDK that works at once")
  void client(AmazonPaySimulator amazon, WebstoreClient client) throws AmazonPayClientException {
    String id = amazon.session().chargeAmount("19.99", "EUR").create();

    AmazonPayResponse answer =
        client.completeCheckoutSession(id, Simulated.chargeAmount("19.99", "EUR"));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(amazon.session(id).state()).isEqualTo(SessionState.COMPLETED);
    amazon.verify(Operation.COMPLETE).about(id).answered(200).once();
    amazon.verify(Operation.FINALIZE).never();
  }

  @Test
  @DisplayName("gives a configuration that can be changed, and the merchant of it")
  void configuration(PayConfiguration configuration, TestMerchant merchant)
      throws AmazonPayClientException {
    configuration.setAlgorithm("AMZN-PAY-RSASSA-PSS-V2");
    WebstoreClient client = SimulatorClient.of(configuration, AMAZON_PAY.url());

    assertThat(client.getCharge("S01-1234567-7654321-C000001").getStatus()).isEqualTo(404);
    AMAZON_PAY.simulator().verify(Operation.GET_CHARGE).by(merchant.publicKeyId()).once();
  }

  @RepeatedTest(2)
  @DisplayName("resets the simulator between tests")
  void isolated(AmazonPaySimulator amazon) {
    assertThat(amazon.sessions()).isEmpty();
    assertThat(amazon.count()).isZero();

    amazon.session().create();
    amazon.next(Operation.COMPLETE).always().drop();
  }

  @Test
  @DisplayName("tells which calls there were when a check fails")
  void failedCheck(AmazonPaySimulator amazon, WebstoreClient client)
      throws AmazonPayClientException {
    client.getCharge("unknown");

    assertThatThrownBy(() -> amazon.verify(Operation.GET_CHARGE).never())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected 0 × GET_CHARGE, but there were 1")
        .hasMessageContaining("GET /v2/charges/unknown: 404");
  }

  @Nested
  @DisplayName("in a nested class")
  class Inside {
    @Test
    @DisplayName("is the same one")
    void same(AmazonPaySimulator amazon) {
      assertThat(amazon).isSameAs(AMAZON_PAY.simulator());
    }
  }

  @Nested
  @DisplayName("in an instance field")
  class Own {
    @RegisterExtension
    final AmazonPayExtension own =
        AmazonPayExtension.with(
            settings ->
                settings.behaviour(Behaviour.faithful().withThrottling(Throttling.SANDBOX)));

    @Test
    @DisplayName("is the test's own, with settings of its own")
    void own() {
      assertThat(own.simulator()).isNotSameAs(AMAZON_PAY.simulator());
      assertThat(own.simulator().behaviour().throttling()).isEqualTo(Throttling.SANDBOX);
    }
  }

  @Nested
  @ExtendWith(AmazonPayExtension.class)
  @DisplayName("by annotation")
  class Annotated {
    @Test
    @DisplayName("runs too")
    void runs() {
      assertThat(AMAZON_PAY.simulator().sessions()).isEmpty();
    }
  }
}
