package io.github.payreturn.sampleshop.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.json.JSONArray;
import org.json.JSONObject;

/** The W3C's checker of HTML. Where there is none the test is skipped, unless it has to run. */
public final class HtmlChecker {

  private static final Path JAR =
      Path.of(
          Objects.requireNonNullElse(
              System.getenv("HTML_CHECKER"),
              "/usr/local/share/html-checker/node_modules/vnu-jar/build/dist/vnu.jar"));
  private static final boolean REQUIRED = "required".equals(System.getenv("BROWSER_TESTS"));

  private HtmlChecker() {}

  /** Skips a test where there is none. */
  public static void assumeInstalled() {
    assumeTrue(
        REQUIRED || Files.isReadable(JAR),
        "no HTML checker: npm install --prefix /usr/local/share/html-checker vnu-jar");
  }

  /** What is wrong with pages, each fault with where it is; empty if all are valid. */
  public static List<String> faults(List<Page> pages) {
    try {
      Path directory = Files.createTempDirectory(Path.of("target"), "pages-");
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-jar",
                  JAR.toString(),
                  "--format",
                  "json",
                  "--errors-only",
                  "--exit-zero-always"));
      for (Page page : pages) {
        Path file = directory.resolve(command.size() + ".html");
        command.add(Files.writeString(file, page.source()).toString());
      }
      Process checker = new ProcessBuilder(command).redirectErrorStream(true).start();
      String report = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return messages(new JSONObject(report).getJSONArray("messages"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> messages(JSONArray found) {
    return IntStream.range(0, found.length())
        .mapToObj(found::getJSONObject)
        .map(
            fault ->
                "%s: %s: %s"
                    .formatted(
                        fault.optString("url"),
                        fault.optString("message"),
                        fault.optString("extract")))
        .toList();
  }
}
