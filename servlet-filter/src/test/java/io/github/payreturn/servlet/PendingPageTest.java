package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.FlatJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The pending page")
class PendingPageTest {

  private static final Pattern REFRESH =
      Pattern.compile("<meta http-equiv=\"refresh\" content=\"(\\d+); url=([^\"]+)\">");

  private PageShop shop;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    shop = new PageShop(directory);
    shop.amazon.next(Operation.COMPLETE).drop();
    shop.amazon.next(Operation.GET_CHECKOUT_SESSION).always().error(503, "ServiceUnavailable");
  }

  @AfterEach
  void stop() {
    shop.close();
  }

  @Test
  @DisplayName("S56 reloads itself without a script, ever more slowly, and stops after a while")
  void reloadsItself() {
    String page = shop.browser.visit(returnUrl()).body();
    List<Integer> pauses = new ArrayList<>();
    for (Optional<Matcher> next = refresh(page); next.isPresent(); next = refresh(page)) {
      pauses.add(Integer.valueOf(next.get().group(1)));
      assertThat(page).contains("do not pay again");
      page = shop.browser.get(shop.origin() + next.get().group(2).replace("&amp;", "&")).body();
    }

    assertThat(pauses).isSorted().hasSize(40).first().isEqualTo(2);
    assertThat(pauses).last().isEqualTo(60);
    assertThat(page).contains("do not pay again");
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
  }

  @Test
  @DisplayName("S05 S56 tells a script the same, which asks for JSON at the same address")
  void tellsScripts() {
    String page = shop.browser.visit(returnUrl()).body();
    String url = shop.origin() + refresh(page).orElseThrow().group(2).replace("&amp;", "&");

    Map<String, String> answer =
        FlatJson.read(shop.browser.get(url, "Accept", "application/json").body());

    assertThat(answer).containsEntry("outcome", "pending").containsEntry("refreshSeconds", "3");
    assertThat(answer.get("refreshUrl")).endsWith("&n=2");
    assertThat(answer.get("message")).contains("do not pay again");
  }

  private String returnUrl() {
    return shop.url("/amazonpay/return?order=42&amazonCheckoutSessionId=")
        + shop.session().create();
  }

  private static Optional<Matcher> refresh(String page) {
    Matcher tag = REFRESH.matcher(page);
    return tag.find() ? Optional.of(tag) : Optional.empty();
  }
}
