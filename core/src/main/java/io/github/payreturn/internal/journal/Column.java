package io.github.payreturn.internal.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A column of the journal's table, and what a row has in it.
 *
 * @param type one of {@link java.sql.Types}: said of nothing, too, because a database plans a
 *     statement anew when the type of a parameter changes
 */
record Column(String name, int type, Content content) {

  /** What a row has in a column. */
  interface Content {
    @Nullable Object of(Entry row);
  }

  /** When something happened to a row, or will. */
  interface Moment {
    @Nullable Instant of(Entry row);
  }
}
