package io.github.payreturn.simulator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.payreturn.simulator.support.Controller;
import io.github.payreturn.simulator.support.Simulated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The README")
class ReadmeTest {
  private static final Path SHOP = Path.of("src/test/java/com/shop");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CONTROL =
      Pattern.compile(
          "^\\| `(GET|POST|DELETE) (/control/[^`]*)` \\|(?: `(\\{.*?})`)?", Pattern.MULTILINE);

  @Test
  @DisplayName("shows Java that the tests compile and run")
  void java() throws IOException {
    String shop;
    try (Stream<Path> files = Files.list(SHOP)) {
      shop = files.map(ReadmeTest::text).map(ReadmeTest::stripped).collect(joining("\n"));
    }

    List<String> snippets =
        JAVA.matcher(readme()).results().map(match -> stripped(match.group(1))).toList();

    assertThat(snippets).hasSizeGreaterThanOrEqualTo(3);
    assertThat(snippets).allSatisfy(snippet -> assertThat(shop).contains(snippet));
  }

  @Test
  @DisplayName("shows a control API that is there and takes what is written")
  void control() {
    List<MatchResult> rows = CONTROL.matcher(readme()).results().toList();

    assertThat(rows).hasSizeGreaterThanOrEqualTo(15);
    try (AmazonPaySimulator simulator = Simulated.simulator()) {
      Controller control = new Controller(simulator.url());
      String charge =
          simulator.session(simulator.session().completed().create()).chargeId().orElseThrow();
      simulator.notifications().to(simulator.url());
      for (MatchResult row : rows) {
        String body = row.group(3) == null ? "" : checked(row.group(3));
        String path = row.group(2).substring("/control".length()).replace("{chargeId}", charge);
        if (!path.contains("{")) {
          assertThat(control.send(row.group(1), path, body).statusCode())
              .as(row.group())
              .isBetween(200, 201);
        }
      }
    }
  }

  private static String checked(String json) {
    try {
      return JsonMapper.builder().build().readTree(json).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  private static String readme() {
    return text(Path.of("README.md"));
  }

  /** Without indentation, empty lines and comments that only the README needs. */
  private static String stripped(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(joining("\n"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
