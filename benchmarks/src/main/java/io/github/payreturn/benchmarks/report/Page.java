package io.github.payreturn.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of the docs, made of all chapters that were measured. */
public final class Page {

  private static final String HEAD =
      """
      # Benchmarks

      What the filter costs and what it saves, beside the servlet that a shop would write itself. Written by

      ```
      %s
      ```

      from the figures in [`benchmarks/results`](../benchmarks/results). How each was measured, and with what, stands beside it. Every
      comparison was made within one run, in turns; figures are medians, in parentheses the middle half of the measurements. Below each chapter
      stands how busy the machine was with other things: where it was busy, times say little; counts, processor time and ratios do. A chapter of scale
      `SHORT` was measured with a quarter of the rounds, one of scale `SMALL` once.

      The peers are in [`benchmarks`](../benchmarks/src/main/java/io/github/payreturn/benchmarks/shop): the **README servlet** calls the Amazon Pay Java
      SDK as its README shows, with the SDK's defaults; the **tuned servlet** has time-outs, no retries that sleep, and as many connections
      as the filter; the **servlet with commits** is the tuned one with a table of its own: claimed before the call, answer stored, order
      marked, a 303 and a page from the table.

      """;

  private static final String LIMITS =
      """
      What stands behind the misses, as far as profiles (async-profiler) show it:

      - **Processor time.** The signature costs every shop the same. Beside the servlet with commits the filter has a longer row: 52 columns and twelve indexes, for
        recovery, operators and several merchants, where that servlet's table has ten columns and three indexes; every change writes all of it, and the page reads all of it. The
        call goes to a thread of its own and back, so that a slow Amazon keeps no thread of the server for long.
      - **Throughput.** Where the two cores do everything, more work is fewer returns, for the servlet with commits as well. Where Amazon is as far away as in real life, the
        shops wait for it alike.
      - **Deployment.** Most of it is Tomcat's search for annotations in all jars, most of the rest are classes that are loaded for the first time, a quarter of them for TLS.

      """;

  private final Path root;
  private final String command;

  /**
   * @param root of the project
   * @param command by which it was made
   */
  public Page(Path root, String command) {
    this.root = root;
    this.command = command;
  }

  /** Writes the page and its charts. */
  public void write(List<String> order, Map<String, String> machine) throws IOException {
    StringBuilder page = new StringBuilder(HEAD.formatted(command));
    List<Chapter> chapters =
        order.stream()
            .map(id -> root.resolve("benchmarks/results/" + id + ".json"))
            .filter(Files::exists)
            .map(Page::read)
            .toList();
    page.append("## The machine\n\n");
    machine.forEach((what, value) -> page.append("- ").append(what + ": " + value + "\n"));
    page.append("\n## What was reached, and what was not\n\n");
    page.append(Table.line(List.of("", "goal", "wanted", "measured", "")));
    page.append(Table.line(List.of("---", "---", "---", "---", "---")));
    for (Chapter chapter : chapters) {
      for (Goal goal : chapter.goals()) {
        page.append(
            Table.line(
                List.of(
                    goal.met() ? "reached" : "**missed**",
                    goal.what(),
                    goal.wanted(),
                    goal.measured(),
                    goal.remark())));
      }
    }
    page.append('\n').append(LIMITS);
    for (Chapter chapter : chapters) {
      page.append(chapter(chapter));
    }
    Files.writeString(root.resolve("docs/benchmarks.md"), page.toString().stripTrailing() + "\n");
  }

  private String chapter(Chapter chapter) throws IOException {
    StringBuilder text = new StringBuilder("## " + chapter.title() + "\n\n");
    text.append(chapter.text().strip()).append("\n\n");
    for (Plot plot : chapter.plots()) {
      Charts.draw(plot, root.resolve("docs/benchmarks"));
      text.append("![%s](benchmarks/%s.svg)\n\n".formatted(plot.title(), plot.file()));
    }
    chapter.tables().forEach(table -> text.append(table.markdown()));
    text.append("Measured: ")
        .append(
            chapter.conditions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("; ")))
        .append(".\n\n");
    return text.toString();
  }

  private static Chapter read(Path file) {
    try {
      return Chapter.read(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
