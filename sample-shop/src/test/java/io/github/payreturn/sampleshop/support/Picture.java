package io.github.payreturn.sampleshop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A picture for the documents, in {@code docs/pictures}. Beside it stands in words what it shows,
 * so that a page which looks different now is noticed, whatever fonts a machine has. {@code
 * -Dpictures=renew} makes it anew.
 */
final class Picture {

  private static final Path KEPT = Path.of("target", "screenshots");
  private static final Path DOCUMENTS = Path.of("..", "docs", "pictures");
  private static final Pattern DIFFERS = Pattern.compile(".*\\d.*|[A-Z]{4}-[A-Z]{4}.*");
  private static final String WHAT_IT_IS_MADE_OF =
      """
      const done = arguments[arguments.length - 1];
      const parts = [...document.querySelectorAll("link[rel=stylesheet], main img")];
      Promise.all(parts.map(part => fetch(part.href || part.src).then(answer => answer.text())))
        .then(texts => done(texts.join("")));
      """;

  private final byte[] png;

  /** The page's words without those that differ each time, and a sum of its styles and pictures. */
  private final String shows;

  private Picture(byte[] png, String shows) {
    this.png = png;
    this.shows = shows;
  }

  /** Of what a browser shows now. */
  static Picture of(ChromeDriver driver) {
    String words = String.valueOf(driver.executeScript("return document.body.innerText"));
    String style = String.valueOf(driver.executeAsyncScript(WHAT_IT_IS_MADE_OF));
    CRC32 sum = new CRC32();
    sum.update(style.getBytes(StandardCharsets.UTF_8));
    String shows =
        Pattern.compile("\\s+")
            .splitAsStream(words)
            .filter(word -> !DIFFERS.matcher(word).matches())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    return new Picture(
        driver.getScreenshotAs(OutputType.BYTES), shows + "\n%08x\n".formatted(sum.getValue()));
  }

  /** Fails if the documents show something else under this name. */
  void isShownAs(String name) {
    Path words = DOCUMENTS.resolve(name + ".txt");
    if ("renew".equals(System.getProperty("pictures"))) {
      write(DOCUMENTS.resolve(name + ".png"), png);
      write(words, shows.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(words)
        .as("docs/pictures/%s.png is out of date; make it anew with -Dpictures=renew", name)
        .hasContent(shows);
  }

  /** Keeps any picture, to be looked at after a test. */
  static void keep(String name, byte[] png) {
    write(KEPT.resolve(name + ".png"), png);
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
