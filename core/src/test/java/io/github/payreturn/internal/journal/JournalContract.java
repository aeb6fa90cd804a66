package io.github.payreturn.internal.journal;

import static io.github.payreturn.internal.journal.Samples.NOW;
import static io.github.payreturn.internal.journal.Samples.at;
import static io.github.payreturn.internal.journal.Samples.claim;
import static io.github.payreturn.internal.journal.Samples.claimedAt;
import static io.github.payreturn.internal.journal.Samples.order;
import static io.github.payreturn.internal.journal.Samples.paid;
import static io.github.payreturn.internal.journal.Samples.sending;
import static io.github.payreturn.internal.journal.Samples.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.amazon.Ids;
import io.github.payreturn.internal.journal.Journal.Change;
import io.github.payreturn.settings.JournalSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every database has to keep. One subclass for each. */
abstract class JournalContract extends ManyRowsContract {

  @Test
  @DisplayName("gives back every column exactly as it was written")
  void givesBackWhatWasWritten() throws SQLException {
    Entry full =
        new Entry(
            claim(session(), order(), 3),
            State.PENDING,
            true,
            true,
            new Progress(true, at(1), at(2), at(3), 4, at(5), at(6), at(7)),
            new Evidence(
                "a reason",
                Optional.of("SoftDeclined"),
                422,
                Optional.of("request-1"),
                Optional.of(new Ids("S01-1", Optional.of("S01-1-C1"), Optional.of("OneTime"))),
                at(10)),
            new Telling(5, 4, 3, at(8), at(9), "B-1001 ü 商", at(11)),
            Trail.EMPTY
                .with(Trail.Step.of(at(12), State.SENDING, "claimed"))
                .with(
                    new Trail.Step(
                        at(13),
                        State.PENDING,
                        202,
                        Optional.of("SoftDeclined"),
                        Optional.of("request-2"),
                        "two\tlines\nof ü 商")),
            7);
    Entry empty =
        new Entry(
            claim(session(), order(), 1),
            State.QUEUED,
            false,
            false,
            Progress.NONE,
            Evidence.none(""),
            Telling.NOTHING,
            Trail.EMPTY,
            1);

    assertThat(journal.insert(full)).isTrue();
    assertThat(journal.insert(empty)).isTrue();

    assertThat(journal.find(full.session())).contains(full);
    assertThat(journal.find(empty.session())).contains(empty);
    assertThat(journal.find(ResultReference.of(full.claim()))).contains(full);
  }

  @Test
  @DisplayName("finds the rows of a payment by its charge and by its charge permission")
  void findsPayments() throws SQLException {
    String permission = "P-" + UUID.randomUUID();
    Entry first = paid(permission, permission + "-C1");
    Entry second = paid(permission, permission + "-C2");
    journal.insert(first);
    journal.insert(second);

    assertThat(journal.findByCharge(permission + "-C1")).containsExactly(first);
    assertThat(journal.findByChargePermission(permission)).containsExactlyInAnyOrder(first, second);
    assertThat(journal.findByCharge(permission)).isEmpty();
    assertThat(journal.findByChargePermission("unknown")).isEmpty();
  }

  @Test
  @DisplayName("takes a session once, and says so to everybody else")
  void takesASessionOnce() throws SQLException {
    Entry first = sending(session(), order());
    Entry second =
        new Entry(
            claim(first.session(), order(), 1),
            State.SENDING,
            true,
            false,
            Progress.NONE,
            Evidence.none(""),
            Telling.NOTHING,
            Trail.EMPTY,
            1);

    assertThat(journal.insert(first)).isTrue();
    assertThat(journal.insert(second)).isFalse();
    assertThat(journal.find(first.session())).contains(first);
  }

  @Test
  @DisplayName("S25 takes an order once; a session that stands back holds nothing")
  void takesAnOrderOnce() throws SQLException {
    String order = order();
    Entry holder = sending(session(), order);
    Entry rival = sending(session(), order);

    assertThat(journal.insert(holder)).isTrue();
    assertThat(journal.insert(rival)).isFalse();
    assertThat(journal.find(rival.session())).isEmpty();
    assertThat(journal.insert(rival.in(State.SUPERSEDED).freeingOrder(false))).isTrue();
    assertThat(journal.findHolder(holder.claim().paymentKey())).contains(holder);
  }

  @Test
  @DisplayName("frees an order in the same change that fails its session")
  void freesAFailedOrder() throws SQLException {
    String order = order();
    Entry holder = sending(session(), order);
    journal.insert(holder);

    assertThat(journal.update(holder.in(State.FAILED).freeingOrder(true))).isEqualTo(Change.DONE);

    assertThat(journal.findHolder(holder.claim().paymentKey())).isEmpty();
    assertThat(journal.insert(sending(session(), order))).isTrue();
  }

  @Test
  @DisplayName("says that an order is taken when a row wants it back")
  void refusesAnOrderThatIsHeld() throws SQLException {
    String order = order();
    Entry failed = sending(session(), order).in(State.FAILED).freeingOrder(true);
    journal.insert(failed);
    journal.insert(sending(session(), order));

    assertThat(journal.update(failed.in(State.SUCCEEDED).holdingOrder()))
        .isEqualTo(Change.ORDER_TAKEN);
    assertThat(journal.find(failed.session())).contains(failed);
  }

  @Test
  @DisplayName("changes a row only as it was read")
  void changesOnlyWhatWasRead() throws SQLException {
    Entry read = sending(session(), order());
    journal.insert(read);

    assertThat(journal.update(read.in(State.UNRESOLVED))).isEqualTo(Change.DONE);
    assertThat(journal.update(read.in(State.FAILED))).isEqualTo(Change.MISSED);
    assertThat(journal.find(read.session()).map(Entry::state)).contains(State.UNRESOLVED);
    assertThat(journal.find(read.session()).map(Entry::version)).contains(read.version() + 1);
  }

  @Test
  @DisplayName("S14 lets one of many claim when they come at once")
  void letsOneOfManyClaim() throws Exception {
    SessionId session = session();
    String order = order();

    assertThat(atOnce(16, () -> journal.insert(sending(session, order)))).containsOnlyOnce(true);
  }

  @Test
  @DisplayName("lets one of many change a row when they come at once")
  void letsOneOfManyChange() throws Exception {
    Entry row = sending(session(), order());
    journal.insert(row);

    assertThat(atOnce(16, () -> journal.update(row.in(State.UNRESOLVED)) == Change.DONE))
        .containsOnlyOnce(true);
  }

  @Test
  @DisplayName("refuses to join a transaction that somebody else began")
  void joinsNoTransaction() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      Journal joined = new Journal(new OneConnection(connection));

      assertThatThrownBy(() -> joined.insert(sending(session(), order())))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("auto-commit");
    }
  }

  @Test
  @DisplayName("S25 lets one of many sessions have an order when they come at once")
  void letsOneOfManyHaveAnOrder() throws Exception {
    for (int round = 0; round < 20; round++) {
      String order = order();

      assertThat(atOnce(8, () -> journal.insert(sending(session(), order)))).containsOnlyOnce(true);
    }
  }

  @Test
  @DisplayName("reads the clock that all nodes can see, where it is not the shop's own")
  void readsTheClock() throws SQLException {
    Optional<Instant> read = new DatabaseClock(database).read();

    assertThat(read.isPresent()).isEqualTo(hasClockOfItsOwn());
    // The server runs on this machine; a time zone that went wrong would be a quarter of an hour.
    assertThat(Duration.between(read.orElseGet(Instant::now), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(10));
  }

  @Test
  @DisplayName("S73 deletes what has been settled for long, the oldest first, and nothing else")
  void deletesWhatIsOld() throws SQLException {
    Instant longAgo = NOW.minus(Duration.ofDays(400));
    Entry old = settledAt(longAgo);
    Entry older = settledAt(longAgo.minusSeconds(1));
    Entry open = claimedAt(longAgo, sending(session(), order()));
    Entry untold =
        claimedAt(longAgo, sending(session(), order()).in(State.SUCCEEDED))
            .with(Telling.NOTHING.newOutcome(longAgo, longAgo));
    Entry young = settledAt(longAgo.plusSeconds(2));
    for (Entry row : List.of(old, older, open, untold, young)) {
      journal.insert(row);
    }
    Archive archive = new Archive(database);

    assertThat(archive.deleteSettledBefore(longAgo.plusSeconds(1), 1)).isEqualTo(1);
    assertThat(journal.find(older.session())).isEmpty();
    assertThat(journal.find(old.session())).isPresent();
    assertThat(archive.deleteSettledBefore(longAgo.plusSeconds(1), 10)).isEqualTo(1);

    assertThat(journal.find(old.session())).isEmpty();
    for (Entry row : List.of(open, untold, young)) {
      assertThat(journal.find(row.session())).contains(row);
    }
    archive.deleteSettledBefore(longAgo.plusSeconds(3), 10);
  }

  @Test
  @DisplayName("names those that wait to be sent in their order, for each merchant")
  void namesTheLine() throws SQLException {
    Entry second = claimedAt(NOW.minusSeconds(1), queued());
    Entry first = claimedAt(NOW.minusSeconds(2), queued());
    Entry later = claimedAt(NOW.minusSeconds(3), queued()).with(Progress.NONE.dueAt(at(60)));
    for (Entry row : List.of(second, first, later)) {
      journal.insert(row);
    }

    assertThat(journal.findQueued("default", at(1), 10)).containsExactly(first, second);
    assertThat(journal.findQueued("default", at(60), 1)).containsExactly(later);
    assertThat(journal.findQueued("other", at(60), 10)).isEmpty();
    assertThat(journal.findDue(at(60), 1_000)).doesNotContain(first, second, later);
    for (Entry row : List.of(second, first, later)) {
      journal.update(row.in(State.FAILED).freeingOrder(true).with(Progress.NONE));
    }
  }

  private static Entry queued() {
    return sending(session(), order()).in(State.QUEUED).with(Progress.NONE.dueAt(at(0)));
  }

  private static Entry settledAt(Instant time) {
    return claimedAt(time, sending(session(), order()).in(State.SUCCEEDED)).with(Progress.NONE);
  }

  @Test
  @DisplayName("creates its table once and finds it again")
  void createsItsTableOnce() throws SQLException {
    Entry row = sending(session(), order());
    journal.insert(row);

    new Schema(database).prepare(JournalSchema.CREATE);
    new Schema(database).prepare(JournalSchema.VALIDATE);

    assertThat(journal.find(row.session())).contains(row);
  }
}
