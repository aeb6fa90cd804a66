package io.github.payreturn.internal.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What became of a row, step by step, so that an operator can tell later how we know. Written with
 * the change itself, in the same row; the first and the latest steps are kept if there are many.
 *
 * @param steps the oldest first
 */
public record Trail(List<Step> steps) {

  /** Nothing happened yet. */
  public static final Trail EMPTY = new Trail(List.of());

  /** What the column holds, with some room. */
  static final int MOST_CHARACTERS = 5_900;

  private static final int MOST_OF_A_NOTE = 400;
  private static final String FIELD = "\t";
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  public Trail {
    steps = List.copyOf(steps);
  }

  /**
   * One change.
   *
   * @param at when
   * @param state where the row stood afterwards
   * @param status the HTTP status of Amazon's answer; 0 if there was none
   * @param reasonCode Amazon's own code
   * @param requestId Amazon's request id
   * @param note in words; control characters become blanks
   */
  public record Step(
      Instant at,
      State state,
      int status,
      Optional<String> reasonCode,
      Optional<String> requestId,
      String note) {

    public Step {
      String clean = CONTROL.matcher(note).replaceAll(" ");
      note = clean.length() > MOST_OF_A_NOTE ? clean.substring(0, MOST_OF_A_NOTE) : clean;
    }

    /** One that Amazon has no part in. */
    public static Step of(Instant at, State state, String note) {
      return new Step(at, state, 0, Optional.empty(), Optional.empty(), note);
    }

    private String line() {
      return String.join(
          FIELD,
          Long.toString(at.toEpochMilli()),
          state.name(),
          Integer.toString(status),
          reasonCode.orElse(""),
          requestId.orElse(""),
          note);
    }

    private static Step read(String line) {
      String[] fields = line.split(FIELD, 6);
      return new Step(
          Instant.ofEpochMilli(Long.parseLong(fields[0])),
          State.valueOf(fields[1]),
          Integer.parseInt(fields[2]),
          Optional.of(fields[3]).filter(code -> !code.isEmpty()),
          Optional.of(fields[4]).filter(id -> !id.isEmpty()),
          fields[5]);
    }
  }

  /** With one more step. */
  public Trail with(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    Trail longer = new Trail(more);
    while (longer.text().length() > MOST_CHARACTERS) {
      more.remove(1);
      longer = new Trail(more);
    }
    return longer;
  }

  String text() {
    return String.join("\n", steps.stream().map(Step::line).toList());
  }

  static Trail read(String text) {
    return text.isEmpty() ? EMPTY : new Trail(text.lines().map(Step::read).toList());
  }
}
