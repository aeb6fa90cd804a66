package io.github.payreturn.harness;

import io.github.payreturn.simulator.Call;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rule 2, as Amazon sees it: what may have been executed is sent again a minute later at the
 * earliest, after two look-ups that were answered well, half a minute apart.
 */
final class Resending {

  private static final Duration AFTER_THE_SEND = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  private static final Set<Integer> CERTAINLY_NOT_EXECUTED = Set.of(401, 403, 429);

  private Resending() {}

  static Stream<String> against(Evidence evidence) {
    return evidence.sales().stream()
        .map(Sale::session)
        .flatMap(
            session -> {
              List<Call> sent = evidence.sends(session);
              List<Call> looks = evidence.looks(session);
              return IntStream.range(1, sent.size())
                  .filter(next -> isTooEarly(sent.get(next - 1), sent.get(next), looks))
                  .mapToObj(
                      next ->
                          "%s was ended again by call %d after call %d; look-ups %s"
                              .formatted(
                                  session,
                                  sent.get(next).number(),
                                  sent.get(next - 1).number(),
                                  looks.stream().map(Call::number).toList()));
            });
  }

  private static boolean isTooEarly(Call sent, Call again, List<Call> looks) {
    if (CERTAINLY_NOT_EXECUTED.contains(sent.status().orElse(0))) {
      return false;
    }
    List<Call> between =
        looks.stream()
            .filter(look -> look.number() > sent.number() && look.number() < again.number())
            .filter(Resending::isReadable)
            .toList();
    return again.at().isBefore(sent.at().plus(AFTER_THE_SEND))
        || between.size() < 2
        || again.at().isBefore(between.get(0).at().plus(BETWEEN_LOOKS));
  }

  /** Answered, and not with something that only looks like an answer. */
  private static boolean isReadable(Call look) {
    return look.status().equals(OptionalInt.of(200))
        && (look.fault().isEmpty()
            || look.fault().startsWith("delay")
            || look.fault().contains("without request id"));
  }
}
