package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.SessionDraft;
import io.github.payreturn.testing.TestMerchant;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A buyer is shown")
class ViewsTest {

  private AmazonPaySimulator amazon;
  private Path directory = Path.of("");

  @BeforeEach
  void start(@TempDir Path temporary) {
    directory = temporary;
    amazon =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .start();
  }

  @AfterEach
  void stop() {
    amazon.close();
  }

  @Test
  @DisplayName("what the shop's own class writes, as UTF-8, under the clean URL")
  void ownPage() throws Exception {
    try (WebApp app = deploy(Map.of())) {
      HttpResponse<String> page = comesBack(app, ready());

      assertThat(page.body()).isEqualTo("<p>paid 42 ünï");
      assertThat(page.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
          .isEqualToIgnoringCase("text/html;charset=utf-8");
      assertThat(page.uri().getQuery()).startsWith("result=");
    }
  }

  @Test
  @DisplayName("where the shop's own class sends them, another site included")
  void ownRedirect() throws Exception {
    try (WebApp app = deploy(Map.of())) {
      HttpResponse<String> answer =
          new Browser().get(url(app, session().canceled("Declined").create()));

      assertThat(Browser.location(answer)).isEqualTo("https://help.shop.example/?why=declined");
    }
  }

  @Test
  @DisplayName("the built-in page where the shop's own view breaks")
  void brokenView() throws Exception {
    amazon.next(Operation.COMPLETE).dropAnswer();
    try (WebApp app = deploy(Map.of())) {
      assertThat(comesBack(app, ready()).body())
          .contains("checking your payment", "do not pay again")
          .doesNotContain("this page is broken");
    }
  }

  @Test
  @DisplayName("the built-in page where the shop's own view says nothing")
  void viewWithoutAnAnswer() throws Exception {
    try (WebApp app = deploy(Map.of())) {
      HttpResponse<String> page =
          new Browser().visit(url(app, ready()).replace("order=42", "order=43"));

      assertThat(page.body()).contains("your payment went through");
    }
  }

  @Test
  @DisplayName("the built-in page with the truth on it where the shop's JSP breaks")
  void brokenJsp() throws Exception {
    try (WebApp app = deploy(Map.of("successView", "forward:/WEB-INF/broken.jsp"))) {
      HttpResponse<String> page = comesBack(app, ready());

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("your payment went through").doesNotContain("half a page");
    }
  }

  @Test
  @DisplayName("nothing of the order that could change where a redirect leads")
  void placeholdersAreEncoded() throws Exception {
    try (WebApp app =
        deploy(Map.of("successView", "redirect:/thanks/{orderId}?r={result}&c={code}"))) {
      HttpResponse<String> answer =
          new Browser()
              .get(url(app, ready()).replace("order=42", "order=../a%3Fb%26c%23d%20e%2F%2Ff"));

      assertThat(Browser.location(answer))
          .startsWith(app.url() + "/thanks/..%2Fa%3Fb%26c%23d%20e%2F%2Ff?r=")
          .endsWith("&c=captured");
    }
  }

  @Test
  @DisplayName("the same in a shop whose front servlet is mapped to the endpoint's path")
  void behindAFrontServlet() throws Exception {
    try (WebApp app =
        deploy(Map.of(), context -> context.addServlet(FrontServlet.class, "/amazonpay/*"))) {
      assertThat(new Browser().get(app.url() + "/amazonpay/other").body()).isEqualTo("front");
      assertThat(comesBack(app, ready()).body()).isEqualTo("<p>paid 42 ünï");
    }
  }

  private HttpResponse<String> comesBack(WebApp app, String session) {
    return new Browser().visit(url(app, session));
  }

  private static String url(WebApp app, String session) {
    return app.url() + "/amazonpay/return?order=42&amazonCheckoutSessionId=" + session;
  }

  private SessionDraft session() {
    return amazon.session().chargeAmount("19.99", "EUR");
  }

  private String ready() {
    return session().create();
  }

  private WebApp deploy(Map<String, String> changes) throws Exception {
    return deploy(changes, context -> {});
  }

  private WebApp deploy(Map<String, String> changes, Consumer<WebAppContext> prepare)
      throws Exception {
    Map<String, String> settings = new HashMap<>();
    settings.put("completePath", "/amazonpay/return");
    settings.put("orderLookup", "com.shop.views.OwnViews");
    settings.put("region", "EU");
    settings.put("publicKeyId", TestMerchant.PUBLIC_KEY_ID);
    settings.put("privateKey", "file:" + TestMerchant.privateKeyIn(directory));
    settings.put("serviceUrl", amazon.url().toString());
    settings.put("journalFile", directory.resolve("journal").toString());
    settings.putAll(changes);
    List<String> pairs = new ArrayList<>();
    settings.forEach(
        (key, value) -> {
          pairs.add(key);
          pairs.add(value.replace("&", "&amp;"));
        });
    return WebApp.deploy(
        directory.resolve("war"),
        "/",
        Map.of(
            "WEB-INF/web.xml",
            War.webXml(pairs.toArray(String[]::new)),
            "WEB-INF/broken.jsp",
            "half a page <% if (true) throw new IllegalStateException(); %>"),
        prepare);
  }

  /** The one servlet of a shop that does everything. */
  public static class FrontServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print("front");
    }
  }
}
