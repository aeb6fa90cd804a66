package io.github.payreturn.flow;

import static io.github.payreturn.flow.Rows.IDS;
import static io.github.payreturn.flow.Rows.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.flow.Recorder.Recorded;
import io.github.payreturn.flow.Rows.Found;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.journal.Claim;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.journal.Progress;
import io.github.payreturn.internal.journal.Schema;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.internal.journal.Telling;
import io.github.payreturn.internal.journal.Trail;
import io.github.payreturn.settings.JournalSchema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What Amazon said is recorded")
class RecorderTest {

  private static final Instant LONG_AGO = Rows.NOW.minusSeconds(600);

  private Journal journal;
  private Recorder recorder;

  @BeforeEach
  void open(@TempDir Path directory) throws SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + directory.getFileName() + ";DB_CLOSE_DELAY=-1");
    new Schema(database).prepare(JournalSchema.CREATE);
    journal = new Journal(database);
    Clock clock = Clock.tick(Clock.fixed(Rows.NOW, ZoneOffset.UTC), Duration.ofMillis(1));
    recorder = new Recorder(journal, new OutcomeLog(), new Watch(List.of()), clock);
  }

  @Test
  @DisplayName("though the row was changed meanwhile: a late 200 after a look-up that saw Open")
  void lateAnswerAfterALook() throws SQLException {
    Entry sending = inserted(Rows.in(State.SENDING));
    recorder.record(sending, seen(Found.UNKNOWN));

    Recorded late = recorder.record(sending, seen(Found.PAID));

    assertThat(late.row().state()).isEqualTo(State.SUCCEEDED);
    assertThat(late.tellIt()).isTrue();
    assertThat(stored(sending)).isEqualTo(late.row());
  }

  @Test
  @DisplayName("even after the row had failed: as a correction that the shop is told")
  void correctsAFailure() throws SQLException {
    Entry failed = recorder.record(inserted(Rows.in(State.SENDING)), seen(Found.DECLINED)).row();
    Telling told = failed.telling().delivered(failed.telling(), null, Rows.NOW);
    assertThat(journal.update(failed.with(told))).isEqualTo(Journal.Change.DONE);

    Recorded corrected = recorder.record(failed, seen(Found.PAID));

    assertThat(corrected.row().state()).isEqualTo(State.SUCCEEDED);
    assertThat(corrected.row().holdsOrder()).isTrue();
    assertThat(corrected.row().telling().outcomes()).isEqualTo(2);
    assertThat(corrected.tellIt()).isTrue();
  }

  @Test
  @DisplayName("for a person to see, if the order was given to another session meanwhile")
  void paidTwice() throws SQLException {
    Entry failed = recorder.record(inserted(Rows.in(State.SENDING)), seen(Found.DECLINED)).row();
    Entry other = inserted(ofAnotherSession(Rows.in(State.SENDING)));

    Recorded twice = recorder.record(failed, seen(Found.PAID));

    assertThat(twice.row().state()).isEqualTo(State.NEEDS_REVIEW);
    assertThat(twice.row().evidence().reason()).contains("paid twice");
    assertThat(twice.row().evidence().ids()).contains(IDS);
    assertThat(stored(other)).as("the other session keeps the order").isEqualTo(other);
  }

  @Test
  @DisplayName("once: whoever finds it recorded already has nothing to tell")
  void recordedOnce() throws SQLException {
    Entry sending = inserted(Rows.in(State.SENDING));
    recorder.record(sending, seen(Found.PAID));

    Recorded again = recorder.record(sending, seen(Found.PAID));

    assertThat(again.tellIt()).isFalse();
    assertThat(again.row().telling().outcomes()).isEqualTo(1);
  }

  @Test
  @DisplayName("P1 as a send that ended just now, though its row was taken for abandoned meanwhile")
  void lateUnknownAnswer() throws SQLException {
    Entry sending = inserted(Rows.in(State.SENDING));
    Entry abandoned =
        sending
            .in(State.UNRESOLVED)
            .with(
                Progress.NONE.sendEnded(LONG_AGO, true).looked(LONG_AGO).foundOpen(LONG_AGO, null));
    assertThat(journal.update(abandoned)).isEqualTo(Journal.Change.DONE);

    Entry late = recorder.record(sending, seen(Found.UNKNOWN)).row();

    assertThat(late.state()).isEqualTo(State.UNRESOLVED);
    assertThat(late.progress().sendEndedAt()).isEqualTo(Rows.NOW);
    assertThat(late.progress().openSince()).as("looks before that prove nothing").isNull();
  }

  @Test
  @DisplayName("P1 as no proof, if a look that saw Open began before a send ended")
  void lookThatCameTooEarly() throws SQLException {
    Entry looking = inserted(Rows.in(State.UNRESOLVED));
    Entry sent = looking.with(Progress.NONE.sendEnded(LONG_AGO, true));
    assertThat(journal.update(sent)).isEqualTo(Journal.Change.DONE);

    Entry looked = recorder.record(looking, seen(Found.OPEN)).row();

    assertThat(looked.progress().looks()).isEqualTo(1);
    assertThat(looked.progress().openSince()).isNull();
  }

  @ParameterizedTest(name = "P1 without taking a row from whoever is sending it now: a late {0}")
  @EnumSource(
      value = Found.class,
      names = {"UNKNOWN", "OPEN", "NOT_SENT"})
  void sentByAnother(Found late) throws SQLException {
    Entry looking = inserted(leased(Rows.in(State.QUEUED), Rows.NOW.minusSeconds(1)));
    Entry sending = leased(looking.in(State.SENDING), Rows.NOW.plusSeconds(45));
    assertThat(journal.update(sending)).isEqualTo(Journal.Change.DONE);

    assertThat(recorder.record(looking, seen(late)).row()).isEqualTo(sending.stored());
    assertThat(recorder.record(looking, seen(Found.PAID)).row().state()).isEqualTo(State.SUCCEEDED);
  }

  @Test
  @DisplayName(
      "S24b for whoever is telling an earlier outcome to tell as well, not for two at once")
  void toldByAnother() throws SQLException {
    Entry told = recorder.record(inserted(Rows.in(State.SENDING)), seen(Found.UNDECIDED)).row();

    Recorded paid = recorder.record(told, seen(Found.PAID));

    assertThat(paid.tellIt()).isFalse();
    assertThat(paid.row().telling().outcomes()).isEqualTo(2);
    assertThat(paid.row().telling().leaseUntil()).isEqualTo(told.telling().leaseUntil());
  }

  @Test
  @DisplayName("without taking back success, whatever is found later")
  void successStays() throws SQLException {
    Entry sending = inserted(Rows.in(State.SENDING));
    Entry paid = recorder.record(sending, seen(Found.PAID)).row();

    for (Found found : Found.values()) {
      assertThat(recorder.record(sending, seen(found)).row()).isEqualTo(paid);
    }
  }

  private static Entry leased(Entry row, Instant until) {
    return row.with(row.progress().leased(until));
  }

  private Entry inserted(Entry row) throws SQLException {
    assertThat(journal.insert(row)).isTrue();
    return row;
  }

  private Entry stored(Entry row) throws SQLException {
    return journal.find(row.session()).orElseThrow();
  }

  private static Entry ofAnotherSession(Entry row) {
    Claim claim = row.claim();
    return new Entry(
        new Claim(
            new SessionId("00000000-0000-4000-8000-000000000000"),
            claim.merchant(),
            claim.endpoint(),
            claim.operation(),
            claim.orderId(),
            claim.paymentKey(),
            claim.chargeAmount(),
            claim.totalOrderAmount(),
            claim.intent(),
            claim.pendingAllowed(),
            claim.setUpOnly(),
            claim.bodyHash(),
            claim.memo(),
            claim.owner(),
            claim.number(),
            "another token",
            "another salt",
            claim.claimedAt()),
        row.state(),
        row.holdsOrder(),
        false,
        Progress.NONE,
        row.evidence(),
        Telling.NOTHING,
        Trail.EMPTY,
        1);
  }
}
