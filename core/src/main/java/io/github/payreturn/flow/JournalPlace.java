package io.github.payreturn.flow;

import io.github.payreturn.internal.Digest;
import io.github.payreturn.internal.journal.EmbeddedDatabase;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.journal.Schema;
import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.JournalSchema;
import io.github.payreturn.settings.Settings;
import io.github.payreturn.settings.SettingsTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the journal is kept: in the shop's database, in an embedded one, or, only where no real
 * money is moved, in a file among the temporary ones.
 *
 * @param embedded has to be closed with the rest; null where the database is the shop's own
 */
record JournalPlace(DataSource database, @Nullable EmbeddedDatabase embedded)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  /** Empty, with a fault said, if there is none. */
  static Optional<JournalPlace> find(Settings settings, Optional<DataSource> shops, Faults faults) {
    Optional<String> file = settings.find(SettingsTable.JOURNAL_FILE);
    if (shops.isPresent() && file.isPresent()) {
      faults.add("dataSource and journalFile", "only one of the two can carry the journal.");
      return Optional.empty();
    }
    if (shops.isPresent()) {
      return Optional.of(new JournalPlace(shops.get(), null));
    }
    if (settings.find(SettingsTable.DATA_SOURCE).isPresent()) {
      faults.addOnce("dataSource", "only a container can look it up; hand in a DataSource.");
      return Optional.empty();
    }
    if (file.isEmpty() && settings.live()) {
      faults.add(
          "dataSource, journalFile",
          "one of them is needed where real money is moved: it remembers what was paid. Set one.");
      return Optional.empty();
    }
    return embedded(file.map(Path::of).orElseGet(() -> temporary(settings)), faults);
  }

  /** Creates or checks the table. An embedded journal is always created. */
  Optional<Journal> open(Settings settings, Faults faults) {
    JournalSchema mode =
        settings
            .find(SettingsTable.JOURNAL_SCHEMA)
            .orElse(embedded == null ? JournalSchema.VALIDATE : JournalSchema.CREATE);
    try {
      new Schema(database).prepare(mode);
      return Optional.of(new Journal(database));
    } catch (SQLException unreachable) {
      faults.add(
          settings.where(embedded == null ? SettingsTable.DATA_SOURCE : SettingsTable.JOURNAL_FILE),
          "the journal's database cannot be used: " + unreachable.getMessage());
    } catch (IllegalStateException notReady) {
      faults.add(
          settings.where(SettingsTable.JOURNAL_SCHEMA), String.valueOf(notReady.getMessage()));
    }
    return Optional.empty();
  }

  @Override
  public void close() throws SQLException {
    if (embedded != null) {
      embedded.close();
    }
  }

  /** H2 is an optional dependency: a shop with a database of its own does not carry it. */
  private static Optional<JournalPlace> embedded(Path file, Faults faults) {
    try {
      EmbeddedDatabase database = new EmbeddedDatabase(file);
      return Optional.of(new JournalPlace(database.dataSource(), database));
    } catch (NoClassDefFoundError missing) {
      faults.add(
          "journalFile",
          "the embedded journal needs com.h2database:h2 on the class path, or set dataSource.");
      return Optional.empty();
    }
  }

  private static Path temporary(Settings settings) {
    String shop =
        Digest.hex(settings.find(SettingsTable.PUBLIC_KEY_ID).orElse("")).substring(0, 12);
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "amazon-pay-return-" + shop);
    LOG.warn("No dataSource and no journalFile: the journal is kept in {}, for trying out", file);
    return file;
  }
}
