package io.github.payreturn.sampleshop.web;

import io.github.payreturn.operations.Payment;
import io.github.payreturn.servlet.AmazonPayReturns;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.json.JSONArray;
import org.json.JSONObject;

/** The same as the operators' page for one payment, as JSON: for monitoring and scripts. */
public final class PaymentJsonServlet extends ShopServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    List<Payment> found;
    try {
      found =
          AmazonPayReturns.in(getServletContext())
              .operations()
              .find(Objects.requireNonNullElse(request.getParameter("id"), ""));
    } catch (SQLException failed) {
      throw new ServletException("the journal cannot be read", failed);
    }
    if (found.isEmpty()) {
      notFound(response);
      return;
    }
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(json(found.get(0)).toString());
  }

  private static JSONObject json(Payment payment) {
    JSONArray history = new JSONArray();
    for (Payment.Step step : payment.history()) {
      history.put(
          new JSONObject()
              .put("at", step.at().toString())
              .put("state", step.state().name())
              .put("note", step.note()));
    }
    return new JSONObject()
        .put("orderId", payment.orderId())
        .put("state", payment.state().name())
        .put("why", payment.why())
        .put("history", history);
  }
}
