package io.github.payreturn.benchmarks.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The answer to one question.
 *
 * @param id the name of its file
 * @param text how it was measured
 * @param conditions when, for how long, and how busy the machine was with other things
 * @param figures every single measurement
 */
public record Chapter(
    String id,
    String title,
    String text,
    List<Goal> goals,
    List<Table> tables,
    List<Plot> plots,
    Map<String, String> conditions,
    Map<String, Object> figures) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The same, with the conditions under which it was measured. */
  public Chapter under(Map<String, String> others) {
    return new Chapter(id, title, text, goals, tables, plots, Map.copyOf(others), figures);
  }

  /** Keeps it for the page. */
  public void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    Files.writeString(
        directory.resolve(id + ".json"), JSON.writer(printer).writeValueAsString(this) + "\n");
  }

  static Chapter read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), Chapter.class);
  }
}
