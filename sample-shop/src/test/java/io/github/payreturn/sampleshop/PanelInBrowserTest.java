package io.github.payreturn.sampleshop;

import io.github.payreturn.sampleshop.support.Chromium;
import io.github.payreturn.sampleshop.support.Screen;
import io.github.payreturn.sampleshop.support.ShopProcess;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("In a browser, before anybody has paid, the panel")
class PanelInBrowserTest {

  @BeforeAll
  static void needsBrowser() {
    Chromium.assumeInstalled();
  }

  @ParameterizedTest
  @DisplayName("says what can be tried, where everything is, and that nobody has come back yet")
  @EnumSource
  void firstLook(Screen screen, @TempDir Path data) {
    try (ShopProcess all = ShopProcess.run("--port", "0", "--data", data.toString());
        Chromium browser = Chromium.open(screen)) {
      all.awaitReady();
      URI panel = all.awaitLine("What if");
      browser.open(panel);
      browser.awaitText("main", "Nobody yet");
      browser.depict("what-if");
      browser.press("The simulator");
      browser.awaitHeadline("Amazon Pay simulator");
      browser.look("simulator");
    }
  }
}
