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
      What stands behind the misses. async-profiler divides the processor time of a return, in ms, with four buyers at a time, like this (on 2026-11-30; 3,200 returns of
      each shop in one run, without the JVM's compiler):

      |  | README servlet | with commits, PostgreSQL | the filter, PostgreSQL | with commits, H2 | the filter, H2 |
      | --- | --- | --- | --- | --- | --- |
      | signature | 1.31 | 1.37 | 1.27 | 1.37 | 1.28 |
      | SDK and HTTP client | 0.41 | 0.46 | 0.52 | 0.51 | 0.56 |
      | database: driver and pool, or H2 | | 0.34 | 0.37 | 0.97 | 2.53 |
      | Tomcat | 0.26 | 0.36 | 0.38 | 0.43 | 0.45 |
      | the shop's code, or the filter's | 0.02 | 0.07 | 0.57 | 0.07 | 0.61 |
      | the rest: threads, log, garbage collection, the clock of this benchmark | 0.29 | 0.31 | 0.33 | 0.37 | 0.58 |

      - **Processor time.** With PostgreSQL the difference is the filter's own work: rules, 52 columns, a page with its model, and the change of threads that keeps a slow Amazon
        from holding the server's. With H2 it is H2: it runs in the shop's process, writes twelve indexes where that servlet's table has three, and its own pool rolls back
        before and after each use. A profile like this one led to the HTTP client without a pool of threads: 0.99 ms before, with the change of threads, 0.65 after.
      - **Throughput.** Where the two cores do everything, more work is fewer returns, for the servlet with commits as well. Where Amazon is as far away as in real life, the
        shops wait for it alike.
      - **Deployment.** Half of it is Tomcat's search for annotations in all jars, most of the rest are classes that are loaded for the first time, a quarter of them for TLS.

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
