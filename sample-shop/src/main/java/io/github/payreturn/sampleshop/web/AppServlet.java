package io.github.payreturn.sampleshop.web;

import io.github.payreturn.sampleshop.app.AppAnswer;
import io.github.payreturn.sampleshop.catalog.Product;
import io.github.payreturn.sampleshop.order.Order;
import io.github.payreturn.sampleshop.order.OrderLine;
import io.github.payreturn.sampleshop.order.PaymentPlan;
import io.github.payreturn.sampleshop.payment.CheckoutNotStarted;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a mobile app in the browser: its screens, and the links that Amazon opens it by. What an
 * app does in its own code is in the comments; what its back end does is as it would be.
 */
public final class AppServlet extends ShopServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(AppServlet.class);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    switch (rest(request)) {
      case "" -> request.setAttribute("tea", tea());
      case "cancel" -> request.setAttribute("canceled", true);
      case "done" -> {
        Optional<Order> order = order(request);
        if (order.isEmpty()) {
          notFound(response);
          return;
        }
        request.setAttribute("answer", finish(order.get(), request));
      }
      default -> {
        notFound(response);
        return;
      }
    }
    show("app.jsp", request, response);
  }

  /**
   * The app's back end starts the checkout, and the app opens Amazon's page in a secure browser.
   */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    List<OrderLine> lines = List.of(new OrderLine(tea().id(), tea().name(), 1, tea().price()));
    Order order =
        shop().orders().place(Visit.of(request).visitor(), PaymentPlan.WHEN_SHIPPED, lines);
    try {
      seeOther(shop().checkout().startInApp(order, shopUrl(request)), response);
    } catch (CheckoutNotStarted failed) {
      LOG.warn("Order {}: no checkout was started: {}", order.id(), failed.getMessage());
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /** The link names a session; whose order it pays, the shop knows. */
  private Optional<Order> order(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("amazonCheckoutSessionId"))
        .flatMap(shop().orders()::ofCheckoutSession)
        .map(Order::id)
        .flatMap(Visit.of(request)::order);
  }

  /** Finalize compares the address with the one that Amazon shared, so it is asked for first. */
  private AppAnswer finish(Order order, HttpServletRequest request) {
    String session = order.checkoutSession().orElseThrow();
    shop()
        .checkout()
        .shippingAddress(session)
        .ifPresent(address -> shop().addresses().keep(order.id(), address));
    URI endpoint =
        URI.create(
            "http://127.0.0.1:%s%s/amazonpay/finalize"
                .formatted(request.getLocalPort(), request.getContextPath()));
    return shop().app().finalizeCheckout(endpoint, session, Visit.of(request).language().tag());
  }

  private Product tea() {
    return shop().catalog().products().get(0);
  }
}
