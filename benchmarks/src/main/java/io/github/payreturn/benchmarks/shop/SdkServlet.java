package io.github.payreturn.benchmarks.shop;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.WebstoreClient;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.json.JSONObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a shop writes with the README of the Java SDK beside it: complete the session, mark the
 * order, show a page. The client is made once, which is the fair reading of that README.
 */
final class SdkServlet extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn.peer");

  private final transient WebstoreClient client;
  private final transient Orders orders;

  SdkServlet(WebstoreClient client, Orders orders) {
    this.client = client;
    this.orders = orders;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String session = request.getParameter("amazonCheckoutSessionId");
    String orderId = request.getParameter("order");
    JSONObject chargeAmount = new JSONObject();
    chargeAmount.put("amount", Orders.AMOUNT);
    chargeAmount.put("currencyCode", Orders.CURRENCY);
    JSONObject payload = new JSONObject();
    payload.put("chargeAmount", chargeAmount);
    try {
      AmazonPayResponse answer = client.completeCheckoutSession(session, payload);
      if (answer.isSuccess()) {
        orders.paid(orderId, answer.getResponse().getString("chargeId"));
        LOG.info("Order {} is paid", orderId);
        Pages.thanks(orderId, response);
        return;
      }
      LOG.warn("Order {} is not paid: {}", orderId, answer.getStatus());
    } catch (AmazonPayClientException failed) {
      LOG.warn("Order {} is not paid: {}", orderId, failed.toString());
    }
    Pages.tryAgain(response);
  }
}
