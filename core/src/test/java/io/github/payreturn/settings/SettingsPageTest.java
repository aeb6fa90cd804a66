package io.github.payreturn.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page about the settings")
class SettingsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "settings.md");
  private static final String BEGIN = "<!-- table -->\n";
  private static final String END = "<!-- end of table -->\n";

  @Test
  @DisplayName("has the table that the code has")
  void isCurrent() throws IOException {
    String page = Files.readString(PAGE);
    String table = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));

    assertThat(table).as("copy the expected text into %s", PAGE).isEqualTo(table());
  }

  private static String table() {
    return SettingsTable.all().stream()
        .map(
            setting ->
                "| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                        setting.key(),
                        setting.description(),
                        setting.allowed().replace("|", "\\|"),
                        setting.defaultText().map(text -> "`" + text + "`").orElse(""),
                        setting.secret() ? "yes" : "",
                        setting.since()))
        .collect(
            Collectors.joining(
                "",
                """
                | setting | what it is | allowed | default | secret | since |
                | --- | --- | --- | --- | --- | --- |
                """,
                ""));
  }
}
