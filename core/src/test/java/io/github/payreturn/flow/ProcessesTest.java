package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.journal.EmbeddedDatabase;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.TestMerchant;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Shops in processes of their own")
class ProcessesTest {

  private static final int SESSIONS = 60;
  private static final int KILLS = 4;

  private AmazonPaySimulator amazon;
  private Map<String, String> settings = Map.of();

  @BeforeEach
  void start(@TempDir Path directory) {
    amazon =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .start();
    settings =
        Map.of(
            "region",
            "EU",
            "publicKeyId",
            TestMerchant.PUBLIC_KEY_ID,
            "privateKey",
            "file:" + TestMerchant.privateKeyIn(directory),
            "serviceUrl",
            amazon.url().toString(),
            "journalSchema",
            "create");
  }

  @AfterEach
  void stop() {
    amazon.close();
  }

  @Test
  @DisplayName("S15 on one PostgreSQL make one call for each session that returns to both at once")
  void twoProcessesClaimOnce() throws Exception {
    List<String> sessions = sessions();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      try (NodeProcess one = NodeProcess.start(with(Node.DATABASE, url));
          NodeProcess two = NodeProcess.start(with(Node.DATABASE, url))) {
        for (String session : sessions) {
          one.send(session, "order of " + session);
          two.send(session, "order of " + session);
        }
        List<String> answers = new ArrayList<>();
        for (int answer = 0; answer < sessions.size(); answer++) {
          answers.add(one.read());
          answers.add(two.read());
        }

        assertThat(answers)
            .allMatch(line -> line.endsWith("Succeeded") || line.endsWith("Pending"));
      }
    }
    assertThat(amazon.count(Operation.COMPLETE)).isEqualTo(SESSIONS);
    assertThat(amazon.count()).isEqualTo(SESSIONS);
    assertThat(amazon.charges()).hasSize(SESSIONS);
  }

  @Test
  @DisplayName(
      "S25 on one PostgreSQL pay an order once, though each is given another session for it")
  void twoProcessesPayAnOrderOnce() throws Exception {
    List<String> sessions = sessions();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      try (NodeProcess one = NodeProcess.start(with(Node.DATABASE, url));
          NodeProcess two = NodeProcess.start(with(Node.DATABASE, url))) {
        for (int pair = 0; pair < SESSIONS / 2; pair++) {
          one.send(sessions.get(2 * pair), "order " + pair);
          two.send(sessions.get(2 * pair + 1), "order " + pair);
        }
        for (int pair = 0; pair < SESSIONS / 2; pair++) {
          assertThat(one.read()).isNotEmpty();
          assertThat(two.read()).isNotEmpty();
        }
      }
    }
    assertThat(amazon.charges()).hasSize(SESSIONS / 2);
  }

  @Test
  @DisplayName("lose nothing that a buyer was shown when they are killed with -9")
  void killedProcessesLoseNothing(@TempDir Path directory) throws Exception {
    String file = directory.resolve("journal").toString();
    Random random = new Random(20_261_121);
    List<String> shown = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      try (NodeProcess node = NodeProcess.start(with("journalFile", file))) {
        sessions().forEach(session -> node.send(session, "order of " + session));
        int survives = 5 + random.nextInt(SESSIONS / 2);
        for (int answer = 0; answer < survives; answer++) {
          String line = node.read();
          assertThat(line).endsWith(" Succeeded");
          shown.add(line.substring(0, line.indexOf(' ')));
        }
        node.kill();
      }
    }

    try (EmbeddedDatabase database = new EmbeddedDatabase(Path.of(file))) {
      Journal journal = new Journal(database.dataSource());
      for (String session : shown) {
        Entry row = journal.find(new SessionId(session)).orElseThrow();
        assertThat(row.state()).isEqualTo(State.SUCCEEDED);
        assertThat(row.telling().complete()).isTrue();
      }
    }
    assertThat(shown).hasSizeGreaterThan(KILLS * 5 - 1);
  }

  private List<String> sessions() {
    return IntStream.range(0, SESSIONS)
        .mapToObj(n -> amazon.session().chargeAmount("19.99", "EUR").create())
        .toList();
  }

  private Map<String, String> with(String key, String value) {
    Map<String, String> all = new HashMap<>(settings);
    all.put(key, value);
    return all;
  }
}
