package io.github.payreturn.harness;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A statement that changes a row of the journal, with the values that were bound to it. */
final class JournalWrite {

  private static final Pattern INSERT =
      Pattern.compile("insert into amazon_pay_return \\((.*?)\\) values.*");
  private static final Pattern UPDATE =
      Pattern.compile("update amazon_pay_return set (.*?) where .*");

  private final List<String> columns;
  private final Map<String, Object> row = new ConcurrentHashMap<>();

  private JournalWrite(String columns) {
    this.columns =
        Arrays.stream(columns.split(",", -1))
            .map(column -> column.replace("= ?", "").strip())
            .toList();
  }

  /** Empty for any other statement. */
  static Optional<JournalWrite> of(String sql) {
    for (Pattern kind : List.of(INSERT, UPDATE)) {
      Matcher matcher = kind.matcher(sql);
      if (matcher.matches()) {
        return Optional.of(new JournalWrite(matcher.group(1)));
      }
    }
    return Optional.empty();
  }

  void bind(int index, @Nullable Object value) {
    if (index <= columns.size() && value != null) {
      row.put(columns.get(index - 1), value);
    }
  }

  Optional<String> session() {
    return text("session_id");
  }

  Optional<String> order() {
    return text("order_id");
  }

  /** For example {@code write UNRESOLVED, taken} or {@code write SUCCEEDED, told 0 of 1}. */
  String step() {
    String taken = row.containsKey("lease_until") ? ", taken" : "";
    int outcomes = (Integer) row.getOrDefault("outcomes", 0);
    String told = outcomes == 0 ? "" : ", told %s of %d".formatted(row.get("delivered"), outcomes);
    return "write " + row.get("state") + taken + told;
  }

  private Optional<String> text(String column) {
    return Optional.ofNullable((String) row.get(column));
  }
}
