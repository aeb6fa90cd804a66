package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.BrowserFlow;
import io.github.payreturn.simulator.Operation;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a browser that plays the mobile app, a buyer")
class AppInBrowserTest extends BrowserFlow {

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  @DisplayName("S61 has paid: the app's back end finalized it, once, also when the app asks again")
  void pays() {
    visit("/app");
    browser().press("Pay with Amazon Pay");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you");
    String order = order();

    visit(browser().url().toString());
    browser().awaitHeadline("Thank you");
    visit("/orders/" + order);
    browser().awaitText(".state", "Reserved");
    assertThat(amazon().count(Operation.FINALIZE)).isEqualTo(1);
    assertThat(amazon().calls(Operation.FINALIZE).get(0).body()).contains("shippingAddress");
    assertThat(amazon().charges()).hasSize(1);
  }

  @Test
  @DisplayName("S08 who cancels comes back into the app, and nothing is charged")
  void cancels() {
    visit("/app");
    browser().press("Pay with Amazon Pay");
    browser().press("Cancel and return to the shop");

    browser().awaitHeadline("You cancelled");
    assertThat(amazon().charges()).isEmpty();
  }

  @Test
  @DisplayName("is served by the app's back end alone: without its token the endpoint refuses")
  void needsToken() throws Exception {
    String session = "00000000-0000-4000-8000-000000000000";

    HttpResponse<String> answer =
        send(
            request("/amazonpay/finalize")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer guessed")
                .POST(
                    BodyPublishers.ofString("{\"amazonCheckoutSessionId\":\"" + session + "\"}")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(new JSONObject(answer.body()).getString("code")).isEqualTo("foreign-caller");
  }

  @Test
  @DisplayName("is brought back into the app by links that the shop vouches for")
  void links() throws Exception {
    HttpResponse<String> android = send(request("/.well-known/assetlinks.json"));
    HttpResponse<String> apple = send(request("/.well-known/apple-app-site-association"));

    assertThat(android.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(apple.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(new JSONArray(android.body()).getJSONObject(0).getJSONObject("target").keySet())
        .contains("package_name", "sha256_cert_fingerprints");
    assertThat(new JSONObject(apple.body()).getJSONObject("applinks").toString())
        .contains("/app/done", "/app/cancel");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(browser().url().resolve(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
