package io.github.payreturn.sampleshop.web;

import io.github.payreturn.sampleshop.customer.Wallet;
import io.github.payreturn.sampleshop.payment.CheckoutNotStarted;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A visitor's account, in which Amazon Pay can be saved for later purchases. */
public final class AccountServlet extends ShopServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(AccountServlet.class);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Visit.of(request)
        .knownVisitor()
        .flatMap(shop().wallets()::ofVisitor)
        .filter(wallet -> wallet.chargePermission().isPresent())
        .ifPresent(wallet -> request.setAttribute("wallet", wallet));
    show("account.jsp", request, response);
  }

  /** Sends the visitor to Amazon to save it, or to choose another card. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Wallet wallet = shop().wallets().open(Visit.of(request).visitor());
    try {
      seeOther(shop().checkout().saveWallet(wallet, shopUrl(request)), response);
    } catch (CheckoutNotStarted failed) {
      LOG.warn("No wallet can be saved: {}", failed.getMessage());
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      request.setAttribute("notStarted", true);
      doGet(request, response);
    }
  }
}
