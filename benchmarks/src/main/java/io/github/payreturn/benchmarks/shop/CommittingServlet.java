package io.github.payreturn.benchmarks.shop;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.WebstoreClient;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import org.json.JSONObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a careful shop writes: the session is claimed in a table before the call, the answer is
 * stored, the order marked and that stored, too; the buyer is sent on with a 303 and sees the page
 * from the table. As many commits and requests as with the filter, but nobody recovers anything.
 */
final class CommittingServlet extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn.peer");

  private final transient WebstoreClient client;
  private final transient Orders orders;
  private final transient PaymentTable payments;

  CommittingServlet(WebstoreClient client, Orders orders, PaymentTable payments) {
    this.client = client;
    this.orders = orders;
    this.payments = payments;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String session = request.getParameter("amazonCheckoutSessionId");
    try {
      if (session == null) {
        show(request.getParameter("result"), response);
        return;
      }
      String orderId = request.getParameter("order");
      String result = payments.find(session).orElse("");
      if (result.isEmpty()) {
        result = payments.claim(session, orderId);
        complete(session, orderId);
      }
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getRequestURI() + "?result=" + result);
    } catch (SQLException failed) {
      throw new UncheckedIOException(new IOException(failed));
    }
  }

  private void complete(String session, String orderId) throws SQLException {
    JSONObject payload =
        new JSONObject()
            .put(
                "chargeAmount",
                new JSONObject().put("amount", Orders.AMOUNT).put("currencyCode", Orders.CURRENCY));
    try {
      AmazonPayResponse answer = client.completeCheckoutSession(session, payload);
      if (answer.isSuccess()) {
        JSONObject paid = answer.getResponse();
        payments.paid(session, paid.getString("chargePermissionId"), paid.getString("chargeId"));
        orders.paid(orderId, paid.getString("chargeId"));
        payments.delivered(session);
        LOG.info("Order {} is paid", orderId);
        return;
      }
      LOG.warn("Order {} is not paid: {}", orderId, answer.getStatus());
    } catch (AmazonPayClientException failed) {
      LOG.warn("Order {} is not paid: {}", orderId, failed.toString());
    }
    payments.failed(session);
  }

  private void show(String result, HttpServletResponse response) throws IOException, SQLException {
    Optional<String> paidOrder = payments.paidOrder(result);
    if (paidOrder.isPresent()) {
      Pages.thanks(paidOrder.get(), response);
    } else {
      Pages.tryAgain(response);
    }
  }
}
