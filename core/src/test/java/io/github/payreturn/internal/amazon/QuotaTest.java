package io.github.payreturn.internal.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A node's share of the quota")
class QuotaTest {

  private final StoppedClock clock = new StoppedClock();

  @ParameterizedTest(
      name =
          "P8 of {0}: {1} at once and {2} in ten seconds in production, {3} and {4} in the sandbox")
  @CsvSource({
    "END, 20, 40, 2, 10",
    "GET_CHECKOUT_SESSION, 40, 80, 10, 10",
    "GET_CHARGE, 20, 40, 5, 10",
    "GET_CHARGE_PERMISSION, 20, 40, 10, 10",
    "DELIVERY_TRACKER, 10, 10, 1, 10"
  })
  void documented(Call call, int burst, int inTen, int sandboxBurst, int sandboxInTen) {
    assertThat(passed(Quota.documented(false, 100, 1, clock), call)).isEqualTo(burst);
    assertThat(passed(Quota.documented(true, 100, 1, clock), call)).isEqualTo(sandboxBurst);
    assertThat(passedInTenSeconds(Quota.documented(false, 100, 1, clock), call))
        .isEqualTo(burst + inTen);
    assertThat(passedInTenSeconds(Quota.documented(true, 100, 1, clock), call))
        .isEqualTo(sandboxBurst + sandboxInTen);
  }

  @Test
  @DisplayName("of three nodes together is what Amazon allows, or a little less")
  void divided() {
    Quota third = Quota.documented(false, 100, 3, clock);

    assertThat(passed(third, Call.END)).isEqualTo(6);
    assertThat(third.wait(Call.END)).isEqualTo(Duration.ofMillis(750));
    clock.advance(Duration.ofSeconds(3));
    assertThat(passed(third, Call.END)).isEqualTo(4);
  }

  @Test
  @DisplayName("is as much as the shop says, and at least one call")
  void scaled() {
    assertThat(passed(Quota.documented(false, 50, 1, clock), Call.END)).isEqualTo(10);
    assertThat(passed(Quota.documented(false, 1000, 1, clock), Call.END)).isEqualTo(200);
    assertThat(passed(Quota.documented(true, 100, 10, clock), Call.END)).isEqualTo(1);
  }

  @Test
  @DisplayName("is gone when Amazon says so, and comes back after the pause that it asks for")
  void exceeded() {
    Quota quota = Quota.documented(false, 100, 1, clock);

    quota.exceeded(Call.END, Duration.ofSeconds(2));

    assertThat(quota.tryTake(Call.END)).isFalse();
    assertThat(quota.available(Call.END)).isZero();
    assertThat(quota.wait(Call.END)).isEqualTo(Duration.ofSeconds(2));
    assertThat(quota.tryTake(Call.GET_CHARGE)).as("another kind of call").isTrue();
    clock.advance(Duration.ofSeconds(2));
    assertThat(passed(quota, Call.END)).isEqualTo(8);
  }

  @Test
  @DisplayName("has no end where there is no Amazon, but a pause holds there, too")
  void unlimited() {
    Quota quota = Quota.unlimited(clock);

    assertThat(quota.available(Call.END)).isGreaterThan(1000);
    quota.exceeded(Call.END, Duration.ofSeconds(2));
    assertThat(quota.tryTake(Call.END)).isFalse();
  }

  private static int passed(Quota quota, Call call) {
    int passed = 0;
    while (quota.tryTake(call)) {
      passed++;
    }
    return passed;
  }

  private int passedInTenSeconds(Quota quota, Call call) {
    int passed = passed(quota, call);
    for (int second = 0; second < 10; second++) {
      clock.advance(Duration.ofSeconds(1));
      passed += passed(quota, call);
    }
    return passed;
  }

  /** Stands still between two steps. */
  static final class StoppedClock extends Clock {
    private Instant now = Instant.parse("2026-03-14T10:15:12Z");

    void advance(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
