package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.journal.Claim;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.journal.Ledger;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What is done to a journal. */
enum GrowthWork {
  CLAIM("claim") {
    @Override
    void on(DataSource database, Entry template) throws SQLException {
      new Journal(database).insert(template);
    }
  },
  RECORD("record") {
    @Override
    void on(DataSource database, Entry template) throws SQLException {
      new Journal(database).update(template);
    }
  },
  FIND("find a known session") {
    @Override
    void on(DataSource database, Entry template) throws SQLException {
      new Journal(database).find(template.session());
    }
  },
  RECOVERY("recovery's question") {
    @Override
    void on(DataSource database, Entry template) throws SQLException {
      new Journal(database).findDue(Instant.now().plusSeconds(3600), FilledJournal.OPEN);
    }
  },
  LIST("list what is open") {
    @Override
    void on(DataSource database, Entry template) throws SQLException {
      new Ledger(database).unsettled(Set.of(), null, FilledJournal.OPEN);
    }
  };

  private final String label;

  GrowthWork(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Does it once. */
  abstract void on(DataSource database, Entry template) throws SQLException;

  /** A row to do it with. */
  Entry template(FilledJournal journal, Random random) throws SQLException {
    Entry any = journal.any(random);
    if (this != CLAIM && this != RECORD) {
      return any;
    }
    Entry another = another(any);
    if (this == RECORD) {
      new Journal(journal.source()).insert(another);
    }
    return another;
  }

  private static Entry another(Entry row) {
    String id = UUID.randomUUID().toString();
    Claim claim =
        Records.with(
            row.claim(), Map.of("session", new SessionId(id), "orderId", id, "paymentKey", id));
    return Records.with(row, Map.of("claim", claim, "version", 1L));
  }
}
