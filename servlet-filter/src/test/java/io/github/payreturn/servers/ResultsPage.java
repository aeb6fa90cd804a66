package io.github.payreturn.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.opentest4j.TestAbortedException;

/** The table of the documentation: what was seen on which server. Written by the tests. */
final class ResultsPage {

  private static final Path PAGE = Path.of("..", "docs", "servers.md");
  private static final String BEGIN = "<!-- table -->\n";
  private static final String END = "<!-- end of table -->\n";
  private static final String NOT_THERE = "–";

  private final Map<Distribution, Map<String, Cell>> seen = new EnumMap<>(Distribution.class);

  /**
   * What was seen of one thing on one server.
   *
   * @param good what went well, in words
   * @param wrong what did not
   */
  private record Cell(Set<String> good, Set<String> wrong) {

    Cell() {
      this(new TreeSet<>(), new TreeSet<>());
    }

    @Override
    public String toString() {
      if (!wrong.isEmpty()) {
        return "not: " + String.join(", ", wrong);
      }
      return good.isEmpty() ? NOT_THERE : String.join(", ", good);
    }
  }

  /** Something that may fail. */
  interface Step {
    void take() throws Exception;
  }

  /**
   * Takes a step and notes under a column how it went.
   *
   * @param word what has been seen if it goes well
   * @throws TestAbortedException instead of what went wrong, where that stops nobody
   */
  void note(Distribution server, String column, String word, Step step) throws Exception {
    Cell cell = cell(server, column);
    try {
      step.take();
      cell.good().add(word);
    } catch (TestAbortedException notHere) {
      throw notHere;
    } catch (Exception | AssertionError wrong) {
      cell.wrong().add(word);
      if (server.isReportOnly()) {
        throw new TestAbortedException(server + " is only reported", wrong);
      }
      throw wrong;
    }
  }

  void put(Distribution server, String column, String value) {
    cell(server, column).good().add(value);
  }

  /** Only if every server ran: otherwise it would forget some. */
  void write() throws IOException {
    if (seen.size() < Distribution.values().length) {
      return;
    }
    String page = Files.readString(PAGE);
    Files.writeString(
        PAGE,
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + table()
            + page.substring(page.indexOf(END)));
  }

  private String table() {
    Map<String, String> columns = new LinkedHashMap<>();
    seen.values().forEach(row -> row.keySet().forEach(column -> columns.put(column, column)));
    StringBuilder table = new StringBuilder("| server | ");
    table.append(String.join(" | ", columns.keySet())).append(" |\n| --- |");
    columns.keySet().forEach(column -> table.append(" --- |"));
    seen.forEach(
        (server, row) -> {
          table.append("\n| ").append(server).append(" |");
          columns
              .keySet()
              .forEach(
                  column ->
                      table.append(' ').append(row.getOrDefault(column, new Cell())).append(" |"));
        });
    return table.append('\n').toString();
  }

  private Cell cell(Distribution server, String column) {
    return seen.computeIfAbsent(server, unseen -> new LinkedHashMap<>())
        .computeIfAbsent(column, unseen -> new Cell());
  }
}
