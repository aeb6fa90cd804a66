package io.github.payreturn.flow;

import static io.github.payreturn.flow.Rows.NOW;
import static io.github.payreturn.flow.Rows.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.flow.Offer.Sending;
import io.github.payreturn.internal.amazon.Finding;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A charge is asked for again")
class SendAgainTest {

  private static final SendAgain AGAIN = new SendAgain(Duration.ofMinutes(15));
  private static final Sending FRESH = Sending.WHILE_FRESH;
  private static final Finding UNKNOWN = new Finding.Unknown();
  private static final Finding OPEN =
      new Finding.StillOpen(Optional.of(NOW.plus(Duration.ofHours(23))));

  @Test
  @DisplayName("if the send ended 60 s ago and two look-ups 30 s apart said Open without ids")
  void afterTwoLooksThatSaidOpen() {
    Entry row = openSeenAt(31, 61);

    assertThat(AGAIN.allowedFor(row, OPEN, at(61), FRESH, at(61))).isTrue();
  }

  @Test
  @DisplayName("not a moment earlier")
  void notEarlier() {
    assertThat(AGAIN.allowedFor(openSeenAt(10, 59), OPEN, at(59), FRESH, at(59)))
        .as("the send ended less than 60 s ago")
        .isFalse();
    assertThat(AGAIN.allowedFor(openSeenAt(40, 69), OPEN, at(69), FRESH, at(69)))
        .as("the look-ups are less than 30 s apart")
        .isFalse();
    assertThat(AGAIN.allowedFor(openSeenAt(90), OPEN, at(90), FRESH, at(90)))
        .as("there was only one look-up")
        .isFalse();
  }

  @Test
  @DisplayName("not because the process stood still after its only look-up")
  void notAfterStandingStill() {
    assertThat(AGAIN.allowedFor(openSeenAt(3), OPEN, at(3), FRESH, at(64))).isFalse();
  }

  @Test
  @DisplayName(
      "not if the last look-up began too early, however long it took until it was recorded")
  void notAfterALookThatTookLong() {
    assertThat(AGAIN.allowedFor(openSeenAt(20, 90), OPEN, at(59), FRESH, at(90)))
        .as("it began less than 60 s after the send")
        .isFalse();
    assertThat(AGAIN.allowedFor(openSeenAt(50, 90), OPEN, at(79), FRESH, at(90)))
        .as("it began less than 30 s after the first one")
        .isFalse();
  }

  @Test
  @DisplayName("not if the last look-up failed, whatever earlier ones said")
  void notAfterAFailedLook() {
    assertThat(AGAIN.allowedFor(openSeenAt(20, 61), UNKNOWN, at(61), FRESH, at(61))).isFalse();
  }

  @Test
  @DisplayName("not in the session's last quarter of an hour, nor if its end is not known")
  void notNearTheEnd() {
    Finding lapsesSoon = new Finding.StillOpen(Optional.of(NOW.plus(Duration.ofMinutes(16))));
    Finding lapsesSometime = new Finding.StillOpen(Optional.empty());

    assertThat(AGAIN.allowedFor(openSeenAt(lapsesSoon, 20, 61), lapsesSoon, at(61), FRESH, at(61)))
        .isFalse();
    assertThat(
            AGAIN.allowedFor(
                openSeenAt(lapsesSometime, 20, 61), lapsesSometime, at(61), FRESH, at(61)))
        .isFalse();
  }

  @Test
  @DisplayName("not a quarter of an hour after the return, when nobody knows if it is still wanted")
  void notMuchLater() {
    assertThat(AGAIN.allowedFor(openSeenAt(20, 899), OPEN, at(899), FRESH, at(899))).isTrue();
    assertThat(AGAIN.allowedFor(openSeenAt(20, 900), OPEN, at(900), FRESH, at(900))).isFalse();
    assertThat(AGAIN.allowedFor(Rows.in(State.QUEUED), FRESH, at(899))).isTrue();
    assertThat(AGAIN.allowedFor(Rows.in(State.QUEUED), FRESH, at(900))).isFalse();
  }

  @Test
  @DisplayName("for as long after the return as the shop has set")
  void asLongAsIsSet() {
    SendAgain forAnHour = new SendAgain(Duration.ofHours(1));

    assertThat(forAnHour.allowedFor(Rows.in(State.QUEUED), FRESH, at(3599))).isTrue();
    assertThat(forAnHour.allowedFor(Rows.in(State.QUEUED), FRESH, at(3600))).isFalse();
  }

  private static Entry openSeenAt(int... seconds) {
    return openSeenAt(OPEN, seconds);
  }

  /** A row whose send ended unknown at 0 and whose session was then found Open, twice perhaps. */
  private static Entry openSeenAt(Finding open, int... seconds) {
    Entry row = Transitions.after(Rows.in(State.SENDING), seen(UNKNOWN), NOW);
    for (int second : seconds) {
      row = Transitions.after(row, seen(open), at(second));
    }
    return row;
  }

  private static Instant at(int second) {
    return NOW.plusSeconds(second);
  }
}
