package io.github.payreturn.benchmarks.report;

import java.util.List;

/** A table of the page. */
public record Table(String title, List<String> head, List<List<String>> rows) {

  String markdown() {
    StringBuilder text = new StringBuilder("**" + title + "**\n\n");
    text.append(line(head)).append(line(head.stream().map(column -> "---").toList()));
    rows.forEach(row -> text.append(line(row)));
    return text.append('\n').toString();
  }

  static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
