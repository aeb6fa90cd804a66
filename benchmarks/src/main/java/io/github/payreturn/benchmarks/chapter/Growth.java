package io.github.payreturn.benchmarks.chapter;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.payreturn.benchmarks.load.Amazon;
import io.github.payreturn.benchmarks.load.Node;
import io.github.payreturn.benchmarks.load.Rows;
import io.github.payreturn.benchmarks.load.Spread;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Goal;
import io.github.payreturn.benchmarks.report.Plot;
import io.github.payreturn.benchmarks.report.Progress;
import io.github.payreturn.benchmarks.report.Table;
import io.github.payreturn.benchmarks.shop.Orders;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.journal.Claim;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.journal.Ledger;
import io.github.payreturn.simulator.Operation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Whether the journal is slower when it is full. */
final class Growth implements Question {

  private static final long SEED = 20261125;
  private static final int OPEN = 50;
  private static final double MOST_SLOWER = 1.5;
  private static final double MORE_PAGES = 2;

  @Override
  public String id() {
    return "growth";
  }

  /** What is done to a journal. */
  private enum Work {
    CLAIM("claim"),
    RECORD("record"),
    FIND("find a known session"),
    RECOVERY("recovery's question"),
    LIST("list what is open");

    private final String label;

    Work(String label) {
      this.label = label;
    }
  }

  /** A journal with so many rows. */
  private record Filled(
      String database, int size, HikariDataSource source, Journal journal, Ledger ledger) {}

  @Override
  public Chapter answer(Scale scale, Path directory, Progress progress) throws Exception {
    List<Filled> all = new ArrayList<>();
    try (Amazon amazon = new Amazon(directory)) {
      List<Integer> sizes =
          List.of(scale.of(1_000, 100), scale.of(100_000, 1_000), scale.of(1_000_000, 10_000));
      for (String database : scale != Scale.SMALL ? List.of("H2", "PostgreSQL") : List.of("H2")) {
        for (int size : sizes) {
          progress.say("growth: %s, %,d rows".formatted(database, size));
          all.add(filled(amazon, database, size));
        }
      }
      progress.say("growth: measuring");
      return new Run(all, scale).chapter();
    } finally {
      all.forEach(filled -> filled.source().close());
    }
  }

  private static Filled filled(Amazon amazon, String database, int size) throws Exception {
    HikariConfig config = new HikariConfig();
    // One connection, so that its statistics are those of the work.
    config.setMaximumPoolSize(1);
    boolean postgres = database.equals("PostgreSQL");
    config.setJdbcUrl(
        postgres
            ? amazon.newDatabase()
            : "jdbc:h2:file:" + amazon.directory().resolve("growth-" + size) + ";WRITE_DELAY=0");
    config.setUsername(postgres ? "postgres" : "shop");
    HikariDataSource source = new HikariDataSource(config);
    Rows rows = new Rows(source);
    try (Node node = Node.withoutRecovery(amazon, source)) {
      String paid = session(amazon);
      node.arrive(paid);
      rows.copy(paid, size);
      String lost = session(amazon);
      amazon.simulator().next(Operation.COMPLETE).about(lost).dropAnswer();
      node.arrive(lost);
      List<String> open =
          Collections.nCopies(OPEN, "").stream().map(next -> UUID.randomUUID().toString()).toList();
      if (postgres) {
        rows.copy(lost, open);
      }
    }
    return new Filled(database, size, source, new Journal(source), new Ledger(source));
  }

  private static String session(Amazon amazon) {
    return amazon.simulator().session().chargeAmount(Orders.AMOUNT, Orders.CURRENCY).create();
  }

  private static final class Run {
    private final List<Filled> all;
    private final Scale scale;
    private final Map<String, List<Double>> micros = new LinkedHashMap<>();
    private final Map<String, Double> pages = new LinkedHashMap<>();
    private final Random random = new Random(SEED);

    Run(List<Filled> all, Scale scale) {
      this.all = all;
      this.scale = scale;
    }

    Chapter chapter() throws SQLException {
      int rounds = scale.of(40, 2);
      for (int round = 0; round < rounds; round++) {
        List<Filled> order = new ArrayList<>(all);
        Collections.shuffle(order, random);
        for (Filled filled : order) {
          for (Work work : Work.values()) {
            times(filled, work, scale.of(10, 2), round >= rounds / 4);
          }
        }
      }
      for (Filled filled : all) {
        if (filled.database().equals("PostgreSQL")) {
          for (Work work : Work.values()) {
            pages.put(key(filled, work), pages(filled, work));
          }
        }
      }
      return page();
    }

    private void times(Filled filled, Work work, int times, boolean counted) throws SQLException {
      for (int time = 0; time < times; time++) {
        double took = once(filled, work);
        if (counted) {
          micros.computeIfAbsent(key(filled, work), key -> new ArrayList<>()).add(took);
        }
      }
    }

    /** Microseconds. */
    private double once(Filled filled, Work work) throws SQLException {
      Journal journal = filled.journal();
      Entry template = known(filled);
      Entry other = another(template);
      if (work == Work.RECORD) {
        journal.insert(other);
      }
      long began = System.nanoTime();
      switch (work) {
        case CLAIM -> journal.insert(other);
        case RECORD -> journal.update(other);
        case FIND -> journal.find(template.session());
        case RECOVERY -> journal.findDue(Instant.now().plusSeconds(3600), OPEN);
        case LIST -> filled.ledger().unsettled(Set.of(), null, OPEN);
      }
      return (System.nanoTime() - began) / 1e3;
    }

    private Entry known(Filled filled) throws SQLException {
      String hash = md5(1 + random.nextInt(filled.size()));
      String session =
          String.join(
              "-",
              hash.substring(0, 8),
              hash.substring(8, 12),
              hash.substring(12, 16),
              hash.substring(16, 20),
              hash.substring(20));
      return filled.journal().find(new SessionId(session)).orElseThrow();
    }

    private static Entry another(Entry template) {
      String id = UUID.randomUUID().toString();
      Claim claim =
          Records.with(
              template.claim(),
              Map.of("session", new SessionId(id), "orderId", id, "paymentKey", id));
      return Records.with(template, Map.of("claim", claim, "version", 1L));
    }

    /** Pages that PostgreSQL looked at for one piece of work, in memory or not. */
    private double pages(Filled filled, Work work) throws SQLException {
      int times = scale.of(50, 5);
      double without = read(filled);
      for (int time = 0; time < times; time++) {
        known(filled);
      }
      double before = read(filled);
      for (int time = 0; time < times; time++) {
        once(filled, work);
      }
      double after = read(filled);
      // Each piece of work looks up its template first, and a record is inserted before.
      double both = (after - before) - (before - without);
      double insert = work == Work.RECORD ? pages.getOrDefault(key(filled, Work.CLAIM), 0.0) : 0;
      return both / times - insert;
    }

    private static double read(Filled filled) throws SQLException {
      try (Connection connection = filled.source().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("select pg_stat_force_next_flush()");
        try (ResultSet sum =
            statement.executeQuery(
                "select heap_blks_hit + heap_blks_read + idx_blks_hit + idx_blks_read"
                    + " from pg_statio_user_tables where relname = 'amazon_pay_return'")) {
          sum.next();
          return sum.getDouble(1);
        }
      }
    }

    private Chapter page() {
      List<Goal> goals = new ArrayList<>();
      List<Table> tables = new ArrayList<>();
      List<Plot> plots = new ArrayList<>();
      Map<String, Object> figures = new LinkedHashMap<>();
      for (String database : all.stream().map(Filled::database).distinct().toList()) {
        List<Filled> sizes =
            all.stream().filter(filled -> filled.database().equals(database)).toList();
        Filled small = sizes.get(0);
        Filled large = sizes.get(sizes.size() - 1);
        double worst = 0;
        double mostPages = 0;
        List<List<String>> rows = new ArrayList<>();
        Map<String, Map<String, Double>> series = new LinkedHashMap<>();
        for (Work work : Work.values()) {
          List<String> row = new ArrayList<>(List.of(work.label));
          for (Filled filled : sizes) {
            Spread spread = spread(filled, work);
            row.add(spread.text(0));
            figures.put(
                key(filled, work),
                Map.of(
                    "medianMicros",
                    spread.median(),
                    "lowMicros",
                    spread.low(),
                    "highMicros",
                    spread.high(),
                    "pages",
                    pages.getOrDefault(key(filled, work), 0.0)));
            series
                .computeIfAbsent("%,d rows".formatted(filled.size()), key -> new LinkedHashMap<>())
                .put(work.label, spread.median());
          }
          double slower = spread(large, work).median() / spread(small, work).median();
          row.add(Figures.of(slower, 2));
          worst = Math.max(worst, slower);
          if (pages.containsKey(key(small, work))) {
            double few = pages.getOrDefault(key(small, work), 0.0);
            double many = pages.getOrDefault(key(large, work), 0.0);
            row.add("%s, %s".formatted(Figures.of(few, 1), Figures.of(many, 1)));
            mostPages = Math.max(mostPages, many - few);
          }
          rows.add(row);
        }
        List<String> head = new ArrayList<>(List.of("µs"));
        sizes.forEach(filled -> head.add("%,d rows".formatted(filled.size())));
        head.add("times as long");
        if (!pages.isEmpty() && database.equals("PostgreSQL")) {
          head.add("pages looked at: smallest, largest");
          goals.add(
              new Goal(
                  "pages more for each piece of work in the largest journal, " + database,
                  "at most 2",
                  Figures.of(mostPages, 1),
                  mostPages <= MORE_PAGES,
                  ""));
        }
        goals.add(
            new Goal(
                "the slowest growing piece of work with %,d rows, ".formatted(large.size())
                    + database,
                "at most 1.5 times %,d rows".formatted(small.size()),
                Figures.of(worst, 2) + " times",
                worst <= MOST_SLOWER,
                ""));
        tables.add(new Table(database + ", in µs", head, rows));
        plots.add(
            new Plot(
                "growth-" + database.toLowerCase(Locale.ROOT),
                "The journal's work in " + database,
                "µs",
                series));
      }
      return new Chapter(
          "growth",
          "A journal that grows",
          TEXT.formatted(OPEN, SEED),
          goals,
          tables,
          plots,
          Map.of(),
          figures);
    }

    private Spread spread(Filled filled, Work work) {
      return Spread.of(Objects.requireNonNull(micros.get(key(filled, work))));
    }

    private static String key(Filled filled, Work work) {
      return "%s %d %s".formatted(filled.database(), filled.size(), work.label);
    }

    private static String md5(int number) {
      try {
        return HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("MD5")
                    .digest(String.valueOf(number).getBytes(StandardCharsets.US_ASCII)));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private static final String TEXT =
      """
      Journals of different sizes, one connection each, worked on in turns and in shuffled order; keys are spread at random. Settled rows fill them, and %d rows
      (PostgreSQL; one in H2) are open. That each statement has the same plan at every size is tested by `JournalContract`, which reads the plans. Seed %d.
      """;
}
