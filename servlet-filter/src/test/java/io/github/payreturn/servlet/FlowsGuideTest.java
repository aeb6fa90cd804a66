package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shop.flows.Dispatch;
import com.shop.flows.OrderTable.Order;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.PaymentIntent;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The guide to the flows")
class FlowsGuideTest {

  private static final Map<String, String> ADDRESS =
      Map.of(
          "name", "Robin Sample",
          "addressLine1", "500 Example Way",
          "addressLine2", "Unit 7",
          "city", "Springfield",
          "stateOrRegion", "IL",
          "postalCode", "62701",
          "countryCode", "US",
          "phoneNumber", "555-010-0199");

  @TempDir private Path directory = Path.of("");

  @ParameterizedTest(name = "shows the class {0} that is compiled and run here")
  @ValueSource(
      strings = {"PayWhenShipped", "InPageCheckout", "SavedWallets", "AppCalls", "Dispatch"})
  void showsWhatRuns(String name) throws IOException {
    String code = Files.readString(Path.of("src/test/java/com/shop/flows", name + ".java"));

    assertThat(code).endsWith(Guide.FLOWS.block(name + ".java"));
  }

  @Test
  @DisplayName("S04 S05 S01b authorizes, waits while it is pending, and says what to keep for what")
  void payWhenShipped() throws Exception {
    try (PageShop shop = shop("PayWhenShipped")) {
      shop.orders.save(new Order("42", 1999, Map.of()));
      String session =
          shop.session()
              .paymentIntent(PaymentIntent.AUTHORIZE)
              .canHandlePendingAuthorization(true)
              .pends()
              .create();
      String url = shop.returnUrl("/amazonpay/return", "42", session);

      assertThat(shop.browser.visit(url).body()).contains("do not pay again");
      assertThat(shop.orders.notes()).containsExactly("42 accepted, do not ship yet");

      String charge = shop.amazon.charges().get(0).chargeId();
      shop.amazon.changeCharge(charge, ChargeState.AUTHORIZED);
      await()
          .untilAsserted(
              () -> assertThat(shop.browser.visit(url).body()).contains("charged when your order"));
      assertThat(shop.orders.notes()).last().isEqualTo("42 capture " + charge);
    }
  }

  @Test
  @DisplayName("S53 finalizes with the address that the shop's server kept")
  void inPageCheckout() throws Exception {
    try (PageShop shop = shop("InPageCheckout")) {
      String session = shop.session().create();
      shop.orders.save(new Order("42", 1999, ADDRESS));
      shop.orders.keepSession(session, "42");

      HttpResponse<String> answer =
          shop.post(
              "{\"amazonCheckoutSessionId\":\"" + session + "\"}",
              "Content-Type",
              "application/json",
              "Origin",
              shop.origin());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(shop.orders.notes()).singleElement().asString().startsWith("42 paid with ");
    }
  }

  @Test
  @DisplayName("S12 saves a wallet, and the listener learns who the buyer is")
  void savedWallets() throws Exception {
    try (PageShop shop = shop("SavedWallets")) {
      String session = shop.amazon.session().setupOnly().create();

      shop.browser.visit(shop.returnUrl("/amazonpay/wallet", "customer-7", session));

      assertThat(shop.orders.notes())
          .singleElement()
          .asString()
          .startsWith("customer-7 saved B")
          .endsWith(": Robin Sample");
    }
  }

  @Test
  @DisplayName("S12 lets in the app that has the shop's token")
  void appCalls() throws Exception {
    try (PageShop shop = new PageShop(directory, "callerCheck", "com.shop.flows.AppCalls")) {
      String body = PageShop.body(shop.session().create());
      String type = "application/json";

      assertThat(shop.post(body, "Content-Type", type).statusCode()).isEqualTo(403);
      assertThat(
              shop.post(body, "Content-Type", type, "Authorization", "Bearer the-token-of-the-app")
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  @DisplayName("S72 reports a parcel and says what to do")
  void dispatch() throws Exception {
    try (PageShop shop = shop("InPageCheckout")) {
      Dispatch dispatch = new Dispatch(shop.application());
      String session = shop.session().create();
      shop.orders.save(new Order("42", 1999, ADDRESS));
      shop.orders.keepSession(session, "42");
      shop.fromThePage(session);

      assertThat(dispatch.parcelLeft("42", "DHL", "JD0001")).isEqualTo("Amazon tells the buyer");
      assertThat(dispatch.parcelLeft("42", "DHL", "JD0001")).isEqualTo("Amazon tells the buyer");
      assertThat(dispatch.parcelLeft("43", "DHL", "JD0002"))
          .isEqualTo("this order was not paid here");
    }
  }

  private PageShop shop(String className) throws Exception {
    return new PageShop(directory, "orderLookup", "com.shop.flows." + className);
  }
}
