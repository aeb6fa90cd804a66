package io.github.payreturn.sampleshop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Looks at a page as people do who see it on a phone and on a desk, and as those who do not see it.
 * What it saw is kept in {@code target/screenshots}; with {@code -Dscreenshots=DIR} also there, for
 * the documents.
 */
final class Eyes {

  private static final Path KEPT = Path.of("target", "screenshots");
  private static final Dimension PHONE = new Dimension(390, 844);
  private static final Dimension DESK = new Dimension(1280, 900);
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

  Eyes(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Looks in both sizes and in the dark, and leaves the page as it was. */
  void look(String name) {
    Dimension before = driver.manage().window().getSize();
    colours("light");
    lookAt(name + "-phone", PHONE);
    lookAt(name + "-desk", DESK);
    colours("dark");
    lookAt(name + "-dark", DESK);
    colours("light");
    driver.manage().window().setSize(before);
  }

  /** Nothing moves: what would change its colour slowly has it at once. */
  private void colours(String scheme) {
    Map<String, Object> dark = Map.of("name", "prefers-color-scheme", "value", scheme);
    Map<String, Object> still = Map.of("name", "prefers-reduced-motion", "value", "reduce");
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("features", List.of(dark, still)));
  }

  private void lookAt(String name, Dimension size) {
    driver.manage().window().setSize(size);
    keep(name);
    assertThat(widerThanWindow()).as(name + " has to be moved sideways").isFalse();
    driver.executeScript(AXE);
    assertThat((List<?>) driver.executeAsyncScript(FAULTS)).as(name).isEmpty();
  }

  private boolean widerThanWindow() {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  private void keep(String name) {
    byte[] picture = driver.getScreenshotAs(OutputType.BYTES);
    write(KEPT, name, picture);
    Optional.ofNullable(System.getProperty("screenshots"))
        .filter(directory -> !directory.isEmpty())
        .ifPresent(directory -> write(Path.of(directory), name, picture));
  }

  private static void write(Path directory, String name, byte[] picture) {
    try {
      Files.write(Files.createDirectories(directory).resolve(name + ".png"), picture);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String resource(String name) {
    try (InputStream script = Objects.requireNonNull(Eyes.class.getResourceAsStream(name))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
