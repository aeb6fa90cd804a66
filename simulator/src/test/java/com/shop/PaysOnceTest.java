package com.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazon.pay.api.WebstoreClient;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.junit.AmazonPayExtension;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The README's test: what stands there stands here, and runs. */
class PaysOnceTest {
  private static final JSONObject BODY =
      new JSONObject("{\"chargeAmount\":{\"amount\":\"19.99\",\"currencyCode\":\"EUR\"}}");

  @RegisterExtension static final AmazonPayExtension amazonPay = AmazonPayExtension.create();

  @Test
  void isPaidThoughTheAnswerWasLost(AmazonPaySimulator amazon, WebstoreClient client)
      throws Exception {
    String session = amazon.session().chargeAmount("19.99", "EUR").create(); // the buyer has paid
    amazon.next(Operation.COMPLETE).dropAnswer(); // Amazon will do it, and nobody will hear of it

    assertThatThrownBy(() -> client.completeCheckoutSession(session, BODY))
        .isInstanceOf(AmazonPayClientException.class);

    assertThat(client.getCheckoutSession(session).getResponse().toString()).contains("Completed");
    assertThat(amazon.charges()).hasSize(1);
    amazon.verify(Operation.COMPLETE).about(session).once();
  }
}
