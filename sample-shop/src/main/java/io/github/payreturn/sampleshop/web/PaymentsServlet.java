package io.github.payreturn.sampleshop.web;

import io.github.payreturn.operations.Decision;
import io.github.payreturn.operations.Looked;
import io.github.payreturn.operations.Operations;
import io.github.payreturn.operations.Payment;
import io.github.payreturn.operations.Proof;
import io.github.payreturn.operations.Resolved;
import io.github.payreturn.sampleshop.order.Order;
import io.github.payreturn.servlet.AmazonPayReturns;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The operators' page: what is not settled, what became of each payment and how we know, and what a
 * person may decide. Everything on it comes from {@link Operations}.
 *
 * <p>The sample lets anybody in, because it listens on one's own machine only. A shop asks for a
 * password, and gives the name of whoever is logged in where this gives {@code OPERATOR}.
 */
public final class PaymentsServlet extends ShopServlet {

  private static final long serialVersionUID = 1L;
  private static final String OPERATOR = "counter";
  private static final int MOST = 20;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      if (rest(request).isEmpty()) {
        showAll(request, response);
      } else {
        showOne(operations().find(rest(request)).stream().findFirst(), request, response);
      }
    } catch (SQLException failed) {
      throw new ServletException("the journal cannot be read", failed);
    }
  }

  /** Looks a payment up at Amazon now, or decides one that no machine can judge. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String id = rest(request);
    String action = Objects.requireNonNullElse(request.getParameter("action"), "");
    try {
      switch (action) {
        case "look" -> look(id, request, response);
        case "paid" -> resolve(id, new Decision.Paid(), request, response);
        case "not-paid" -> resolve(id, new Decision.NotPaid(), request, response);
        default -> notFound(response);
      }
    } catch (SQLException failed) {
      throw new ServletException("the journal cannot be written", failed);
    }
  }

  private void showAll(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException, SQLException {
    Operations operations = operations();
    request.setAttribute("backlog", operations.backlog());
    request.setAttribute("unsettled", operations.unsettled(Set.of(), Optional.empty(), MOST));
    request.setAttribute(
        "balance", operations.balance(LocalDate.now(ZoneOffset.UTC), ZoneOffset.UTC));
    request.setAttribute("recent", recent());
    String wanted = Objects.requireNonNullElse(request.getParameter("id"), "").strip();
    if (!wanted.isEmpty()) {
      List<Payment> found = operations.find(wanted);
      request.setAttribute("found", found);
      Proof proof = operations.proofOf(found.isEmpty() ? wanted : found.get(0).orderId());
      request.setAttribute("proof", proof);
    }
    showToStaff("payments.jsp", request, response);
  }

  /** What became of the latest orders. */
  private List<Payment> recent() throws SQLException {
    List<Payment> recent = new ArrayList<>();
    for (Order order : shop().orders().latest(MOST)) {
      operations().find(order.id()).stream().findFirst().ifPresent(recent::add);
    }
    return recent;
  }

  private void look(String id, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException, SQLException {
    Looked looked = operations().lookNow(id, OPERATOR);
    request.setAttribute("done", words(looked.status()));
    showOne(looked.payment(), request, response);
  }

  private void resolve(
      String id, Decision decision, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException, SQLException {
    String reason = Objects.requireNonNullElse(request.getParameter("reason"), "").strip();
    if (reason.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      request.setAttribute("reasonMissing", true);
      showOne(operations().find(id).stream().findFirst(), request, response);
      return;
    }
    Resolved resolved = operations().resolve(id, decision, OPERATOR, reason);
    request.setAttribute("done", words(resolved.status()));
    showOne(resolved.payment(), request, response);
  }

  private void showOne(
      Optional<Payment> payment, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (payment.isEmpty()) {
      notFound(response);
      return;
    }
    request.setAttribute("payment", payment.get());
    showToStaff("payment.jsp", request, response);
  }

  private static String words(Looked.Status status) {
    return switch (status) {
      case DONE -> "Amazon was asked just now, or the shop told: this is what came of it.";
      case UNDER_WAY -> "Amazon is being asked. Look again in a moment.";
      case NOT_NOW -> "Amazon was asked a moment ago. Look again in a few seconds.";
      case SETTLED -> "There was nothing to ask Amazon: it is settled.";
      case UNKNOWN -> "Nothing has this id.";
    };
  }

  private static String words(Resolved.Status status) {
    return switch (status) {
      case DONE -> "Decided and written down, and the shop is told.";
      case NOT_IN_REVIEW -> "Not decided: it needs no review any more.";
      case ORDER_PAID_BY_ANOTHER -> "Not decided: another checkout holds this order.";
      case IDS_MISSING -> "Not decided: without a charge permission it cannot be called paid.";
      case UNKNOWN -> "Nothing has this id.";
    };
  }

  private Operations operations() {
    return AmazonPayReturns.in(getServletContext()).operations();
  }
}
