package io.github.payreturn.internal.journal;

import static io.github.payreturn.internal.journal.Samples.NOW;
import static io.github.payreturn.internal.journal.Samples.at;
import static io.github.payreturn.internal.journal.Samples.claimedAt;
import static io.github.payreturn.internal.journal.Samples.order;
import static io.github.payreturn.internal.journal.Samples.paid;
import static io.github.payreturn.internal.journal.Samples.sending;
import static io.github.payreturn.internal.journal.Samples.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.journal.Journal.Change;
import io.github.payreturn.settings.JournalSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every database has to keep when there are many rows, or many nodes that want them. */
abstract class ManyRowsContract {

  private static final int NODES = 8;
  private static final int BATCH = 50;

  DataSource database;
  Journal journal;

  /** A database that may have the journal's table from another test. */
  abstract DataSource database() throws SQLException;

  /** Brings what the database knows of its tables' sizes up to date. */
  abstract String analyze();

  /** What stands in a plan that reads a whole table. */
  abstract String wholeTable();

  /** Whether it runs elsewhere than the shop. */
  boolean hasClockOfItsOwn() {
    return true;
  }

  /** How many thousands of rows its plans are read with; one row of each thousand is due. */
  int thousands() {
    return Integer.getInteger("journal.thousands", 5);
  }

  @BeforeEach
  void open() throws SQLException {
    database = database();
    new Schema(database).prepare(JournalSchema.CREATE);
    journal = new Journal(database);
  }

  @Test
  @DisplayName("answers every question by an index, however many rows there are")
  void answersByIndex() throws SQLException, IOException {
    fill(thousands() * 1000);
    Plans explained = new Plans(database);
    Journal asked = new Journal(explained.explaining());
    Entry row = paid("P-" + UUID.randomUUID(), "C-" + UUID.randomUUID());
    asked.insert(row);

    asked.find(row.session());
    asked.find(ResultReference.of(row.claim()));
    asked.findHolder(row.claim().paymentKey());
    asked.findByCharge("C-unknown");
    asked.findByChargePermission("P-unknown");
    asked.findDue(NOW.plusSeconds(3600), 50);
    asked.update(row);
    asked.findQueued("default", at(3600), 50);
    askTheLedger(new Ledger(explained.explaining()), row);
    new Archive(explained.explaining()).deleteSettledBefore(at(5), 3);
    explained.writeTo(Path.of("target", "journal-plans", getClass().getSimpleName() + ".txt"));
    assertThat(explained.plans()).hasSize(18);
    assertThat(explained.plans().values())
        .allSatisfy(plan -> assertThat(plan).doesNotContain(wholeTable()));
  }

  @Test
  @DisplayName("S41 lets nodes that come in the same moment take what is due, each payment once")
  void takenOnce() throws Exception {
    List<Entry> due = new ArrayList<>();
    for (int payment = 0; payment < 200; payment++) {
      Entry row = sending(session(), order()).with(Progress.NONE.dueAt(at(payment)));
      journal.insert(row);
      due.add(row);
    }

    List<SessionId> taken = atOnce(NODES, this::takeAll).stream().flatMap(List::stream).toList();

    assertThat(taken)
        .doesNotHaveDuplicates()
        .containsAll(due.stream().map(Entry::session).toList());
  }

  private List<SessionId> takeAll() throws SQLException {
    List<SessionId> taken = new ArrayList<>();
    for (List<Entry> due = due(); !due.isEmpty(); due = due()) {
      for (Entry row : due) {
        Entry leased = row.with(row.progress().leased(at(100_000)));
        if (journal.update(leased) == Change.DONE) {
          taken.add(row.session());
        }
      }
    }
    return taken;
  }

  private List<Entry> due() throws SQLException {
    return journal.findDue(at(1_000), BATCH);
  }

  private static void askTheLedger(Ledger ledger, Entry row) throws SQLException {
    ledger.findByAny("nothing has this");
    ledger.findByOrder(row.claim().orderId());
    ledger.unsettled(Set.of(), Ledger.Place.of(row), 50);
    ledger.unsettled(Set.of(State.QUEUED, State.NEEDS_REVIEW), null, 50);
    ledger.countUnsettled();
    ledger.countClaimed(at(0), at(1));
  }

  /** Rows that are done, and a few that are due. */
  private void fill(int rows) throws SQLException {
    String columns = Columns.list(name -> name);
    String places = Columns.list(name -> "?");
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into %s (%s) values (%s)".formatted(Journal.TABLE, columns, places))) {
      connection.setAutoCommit(false);
      for (int number = 0; number < rows; number++) {
        Entry done =
            claimedAt(at(number), paid("P-" + UUID.randomUUID(), "C-" + UUID.randomUUID()))
                .with(Progress.NONE);
        Entry row =
            number % 1000 == 0
                ? done.in(State.UNRESOLVED).with(Progress.NONE.dueAt(at(number / 1000)))
                : done;
        Columns.bind(insert, row);
        insert.addBatch();
        if (number % 1000 == 999) {
          insert.executeBatch();
          connection.commit();
        }
      }
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute(analyze());
      }
    }
  }

  static <T> List<T> atOnce(int threads, Callable<T> action) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<T>> actions = IntStream.range(0, threads).mapToObj(n -> action).toList();
      List<Future<T>> done = pool.invokeAll(actions);
      List<T> results = new ArrayList<>();
      for (Future<T> result : done) {
        results.add(result.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }
}
