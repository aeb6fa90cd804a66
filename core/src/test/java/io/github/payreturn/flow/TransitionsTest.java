package io.github.payreturn.flow;

import static io.github.payreturn.flow.Rows.IDS;
import static io.github.payreturn.flow.Rows.NOW;
import static io.github.payreturn.flow.Rows.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.flow.Rows.Found;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Progress;
import io.github.payreturn.internal.journal.State;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A row of the journal")
class TransitionsTest {

  @ParameterizedTest(name = "that is {0}, when {1} is found, is {2}")
  @CsvSource({
    "SENDING, PAID, SUCCEEDED",
    "SENDING, UNDECIDED, PENDING",
    "SENDING, DECLINED, FAILED",
    "SENDING, AMOUNT, FAILED",
    "SENDING, NOT_SENT, QUEUED",
    "SENDING, UNKNOWN, UNRESOLVED",
    "QUEUED, PAID, SUCCEEDED",
    "QUEUED, DECLINED, FAILED",
    "QUEUED, OPEN, QUEUED",
    "QUEUED, UNKNOWN, QUEUED",
    "QUEUED, GONE, FAILED",
    "UNRESOLVED, PAID, SUCCEEDED",
    "UNRESOLVED, UNDECIDED, PENDING",
    "UNRESOLVED, DECLINED, FAILED",
    "UNRESOLVED, UNKNOWN, UNRESOLVED",
    "UNRESOLVED, OPEN, UNRESOLVED",
    "UNRESOLVED, NOT_SENT, UNRESOLVED",
    "UNRESOLVED, GONE, NEEDS_REVIEW",
    "UNRESOLVED, ODD, NEEDS_REVIEW",
    "PENDING, PAID, SUCCEEDED",
    "PENDING, UNDECIDED, PENDING",
    "PENDING, DECLINED, FAILED",
    "PENDING, UNKNOWN, PENDING",
    "PENDING, NOT_SENT, PENDING",
    "PENDING, GONE, NEEDS_REVIEW",
    "FAILED, PAID, SUCCEEDED",
    "FAILED, UNDECIDED, PENDING",
    "FAILED, UNKNOWN, FAILED",
    "FAILED, OPEN, FAILED",
    "FAILED, DECLINED, FAILED",
    "FAILED, GONE, FAILED",
    "NEEDS_REVIEW, PAID, SUCCEEDED",
    "NEEDS_REVIEW, DECLINED, NEEDS_REVIEW",
    "NEEDS_REVIEW, UNKNOWN, NEEDS_REVIEW"
  })
  void becomes(State before, Found found, State after) {
    Entry row = Transitions.after(Rows.in(before), seen(found), NOW);

    assertThat(row.state()).isEqualTo(after);
    assertThat(row.holdsOrder())
        .as("holds its order against other sessions")
        .isEqualTo(after != State.FAILED);
  }

  @ParameterizedTest(name = "that is {0} stays as it is, whatever is found")
  @EnumSource(
      value = State.class,
      names = {"SUCCEEDED", "SUPERSEDED"})
  void finalStatesStay(State state) {
    Entry row = Rows.in(state);

    for (Found found : Found.values()) {
      assertThat(Transitions.after(row, seen(found), NOW)).isSameAs(row);
    }
  }

  @Test
  @DisplayName(
      "has a new outcome to tell, taken for telling, exactly when its state is one to tell")
  void countsOutcomes() {
    Entry pending = Transitions.after(Rows.in(State.SENDING), seen(Found.UNDECIDED), NOW);
    Entry stillPending = Transitions.after(pending, seen(Found.UNDECIDED), NOW);
    Entry paid = Transitions.after(stillPending, seen(Found.PAID), NOW);
    Entry unknown = Transitions.after(Rows.in(State.SENDING), seen(Found.UNKNOWN), NOW);

    assertThat(pending.telling().outcomes()).isEqualTo(1);
    assertThat(stillPending.telling().outcomes()).isEqualTo(1);
    assertThat(paid.telling().outcomes()).isEqualTo(2);
    assertThat(paid.telling().dueAt(NOW)).as("whoever recorded it tells it").isFalse();
    assertThat(paid.telling().dueAt(NOW.plus(Transitions.TELLING_LEASE))).isTrue();
    assertThat(unknown.telling().outcomes()).isZero();
  }

  @Test
  @DisplayName("that may have been sent is not failed by a refusal of the second attempt")
  void aRefusalSaysNothingOfAnEarlierSend() {
    Entry unresolved = Transitions.after(Rows.in(State.SENDING), seen(Found.UNKNOWN), NOW);
    Entry sentAgain = unresolved.in(State.SENDING);

    assertThat(Transitions.after(sentAgain, seen(Found.AMOUNT), NOW).state())
        .isEqualTo(State.UNRESOLVED);
    assertThat(Transitions.after(sentAgain, seen(Found.NOT_SENT), NOW).state())
        .as("certainly not sent the second time, but maybe the first")
        .isEqualTo(State.UNRESOLVED);
    assertThat(Transitions.after(sentAgain, seen(Found.DECLINED), NOW).state())
        .as("the session itself is over")
        .isEqualTo(State.FAILED);
    assertThat(Transitions.after(sentAgain, seen(Found.NO_SESSION), NOW).state())
        .as("S38 the session was there before")
        .isEqualTo(State.NEEDS_REVIEW);
  }

  @Test
  @DisplayName("keeps the ids it has learned, whatever comes after")
  void keepsIds() {
    Entry pending = Transitions.after(Rows.in(State.SENDING), seen(Found.UNDECIDED), NOW);

    assertThat(Transitions.after(pending, seen(Found.UNKNOWN), NOW).evidence().ids()).contains(IDS);
    assertThat(Transitions.after(pending, seen(Found.DECLINED), NOW).evidence().ids())
        .contains(IDS);
  }

  @Test
  @DisplayName("that was paid twice stays with the person who has to look at it")
  void paidTwiceStays() {
    Entry twice = Transitions.paidTwice(Rows.in(State.FAILED), seen(Found.PAID), IDS, NOW);

    assertThat(twice.state()).isEqualTo(State.NEEDS_REVIEW);
    assertThat(twice.holdsOrder()).as("the order is the other session's").isFalse();
    assertThat(twice.evidence().ids()).contains(IDS);
    assertThat(Transitions.after(twice, seen(Found.PAID), NOW)).isSameAs(twice);
  }

  @Test
  @DisplayName(
      "is due at once if somebody hinted at news while it was looked at, unless it is final")
  void hintedMeanwhile() {
    Entry leased = Rows.in(State.PENDING).with(Progress.NONE.leased(NOW.plusSeconds(45)));
    Entry hinted = leased.with(leased.progress().hinted(NOW.minusSeconds(1)));

    assertThat(Transitions.after(leased, seen(Found.UNDECIDED), NOW).progress().nextLookAt())
        .isAfter(NOW);
    assertThat(Transitions.after(hinted, seen(Found.UNDECIDED), NOW).progress().nextLookAt())
        .isEqualTo(NOW);
    assertThat(Transitions.after(hinted, seen(Found.PAID), NOW).progress().nextLookAt()).isNull();
  }

  @Test
  @DisplayName("is looked at ever more slowly, once an hour at last")
  void looksEverMoreSlowly() {
    Entry row = Transitions.after(Rows.in(State.SENDING), seen(Found.UNDECIDED), NOW);
    Duration before = Duration.ZERO;
    for (int look = 0; look < 20; look++) {
      Duration pause = Duration.between(NOW, row.progress().nextLookAt());
      assertThat(pause).isBetween(before, Duration.ofHours(1));
      before = pause;
      row = Transitions.after(row, seen(Found.UNDECIDED), NOW);
    }
    assertThat(before).isEqualTo(Duration.ofHours(1));
  }
}
