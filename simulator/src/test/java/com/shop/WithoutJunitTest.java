package com.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.pay.api.WebstoreClient;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Forgery;
import io.github.payreturn.simulator.PaymentIntent;
import io.github.payreturn.simulator.SessionState;
import io.github.payreturn.simulator.TestMerchant;
import io.github.payreturn.simulator.sdk.SimulatorClient;
import io.github.payreturn.simulator.support.Receiver;
import java.net.URI;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** The README's other examples. */
class WithoutJunitTest {

  @Test
  void plainJava() throws AmazonPayClientException {
    JSONObject body =
        new JSONObject("{\"chargeAmount\":{\"amount\":\"14.00\",\"currencyCode\":\"USD\"}}");

    TestMerchant merchant = TestMerchant.create();
    try (AmazonPaySimulator amazon = AmazonPaySimulator.builder().merchant(merchant).start()) {
      WebstoreClient client = SimulatorClient.of(merchant, amazon.url());
      String session = amazon.session().create(); // 14.00 USD
      client.completeCheckoutSession(session, body);
      assertThat(amazon.session(session).state()).isEqualTo(SessionState.COMPLETED);
    }
  }

  @Test
  void notifications() {
    try (Receiver shop = new Receiver();
        AmazonPaySimulator amazon =
            AmazonPaySimulator.builder().merchant(TestMerchant.create()).start()) {
      URI ipnUrl = shop.url();
      String session =
          amazon
              .session()
              .paymentIntent(PaymentIntent.AUTHORIZE)
              .completed(ChargeState.AUTHORIZATION_INITIATED)
              .create();
      String chargeId = amazon.session(session).chargeId().orElseThrow();

      amazon.notifications().to(ipnUrl);
      amazon.changeCharge(chargeId, ChargeState.DECLINED, "HardDeclined"); // goes out by itself
      amazon.notifications().awaitDelivered();
      amazon.notifications().about(chargeId).forged(Forgery.CHANGED_MESSAGE).send();

      assertThat(shop.posts()).hasSize(2);
    }
  }

  @Test
  void assumptions() {
    try (AmazonPaySimulator amazon =
        AmazonPaySimulator.builder().merchant(TestMerchant.create()).start()) {
      amazon.behave(amazon.behaviour().assuming(Assumption.PENDING_SESSION_STAYS_OPEN, true));

      assertThat(amazon.behaviour().assumes(Assumption.PENDING_SESSION_STAYS_OPEN)).isTrue();
    }
  }
}
