package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.born.Cart;
import com.shop.born.OrderBook;
import com.shop.born.Placed;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.testing.TestMerchant;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A shop whose order is born at success")
class BornAtSuccessShopTest {

  @Test
  @DisplayName("gets its memo back, and its own order number reaches the view")
  void placesTheOrderOnce(@TempDir Path directory) throws Exception {
    OrderBook orders = new OrderBook();
    try (AmazonPaySimulator amazon =
            AmazonPaySimulator.builder()
                .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
                .start();
        WebApp app =
            WebApp.deploy(
                directory.resolve("war"),
                "/",
                Map.of("WEB-INF/web.xml", webXml(directory, amazon)),
                context -> {
                  context.setAttribute("orderBook", orders);
                  context.addServlet(FillCart.class, "/cart");
                })) {
      Browser browser = new Browser();
      String session = amazon.session().chargeAmount("25.00", "USD").create();
      String url = app.url() + "/amazonpay/return?amazonCheckoutSessionId=" + session;
      browser.get(app.url() + "/cart");

      assertThat(Browser.location(browser.get(url))).endsWith("/thanks?number=B-1001");
      assertThat(Browser.location(browser.get(url))).endsWith("/thanks?number=B-1001");
      assertThat(orders.placed()).containsExactly(new Placed("B-1001", "2 x green tea"));
      assertThat(amazon.count()).isEqualTo(1);
    }
  }

  private static String webXml(Path directory, AmazonPaySimulator amazon) {
    return War.webXml(
        "completePath",
        "/amazonpay/return",
        "orderLookup",
        "com.shop.born.BornAtSuccess",
        "successView",
        "redirect:/thanks?number={reference}",
        "region",
        "NA",
        "publicKeyId",
        TestMerchant.PUBLIC_KEY_ID,
        "privateKey",
        "file:" + TestMerchant.privateKeyIn(directory),
        "serviceUrl",
        amazon.url().toString(),
        "journalFile",
        directory.resolve("journal").toString());
  }

  /** Puts tea into the buyer's cart. */
  public static class FillCart extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      request.getSession().setAttribute("cart", new Cart("checkout-7", 2500, "2 x green tea"));
    }
  }
}
