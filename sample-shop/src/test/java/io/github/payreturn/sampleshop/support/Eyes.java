package io.github.payreturn.sampleshop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Looks at a page as people do who see it, by day and by night, and as those who do not see it. */
final class Eyes {

  private static final String AXE = resource("/axe.min.js");
  private static final String FAULTS =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ["violations"]})
        .then(found => done(found.violations
          .filter(fault => fault.impact === "serious" || fault.impact === "critical")
          .map(fault => fault.id + ": " + fault.nodes.map(node => node.html).join(" "))))
        .catch(failure => done([String(failure)]));
      """;

  private final ChromeDriver driver;
  private final Screen screen;

  Eyes(ChromeDriver driver, Screen screen) {
    this.driver = driver;
    this.screen = screen;
  }

  /** Looks at it in the light and in the dark, and leaves it in the light. */
  void look(String name) {
    String kept = name + "-" + screen.name().toLowerCase(Locale.ROOT);
    colours("light");
    lookAt(kept);
    colours("dark");
    lookAt(kept + "-dark");
    colours("light");
  }

  /** The same, and the documents show what is seen at a desk in the light. */
  void depict(String name) {
    look(name);
    if (screen == Screen.DESK) {
      Picture.of(driver).isShownAs(name);
    }
  }

  /** Nothing moves: what would change its colour slowly has it at once. */
  private void colours(String scheme) {
    Map<String, Object> dark = Map.of("name", "prefers-color-scheme", "value", scheme);
    Map<String, Object> still = Map.of("name", "prefers-reduced-motion", "value", "reduce");
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("features", List.of(dark, still)));
  }

  private void lookAt(String name) {
    Picture.keep(name, driver.getScreenshotAs(OutputType.BYTES));
    assertThat(widerThanWindow()).as(name + " has to be moved sideways").isFalse();
    driver.executeScript(AXE);
    assertThat((List<?>) driver.executeAsyncScript(FAULTS)).as(name).isEmpty();
  }

  private boolean widerThanWindow() {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  private static String resource(String name) {
    try (InputStream script = Objects.requireNonNull(Eyes.class.getResourceAsStream(name))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
