package io.github.payreturn.flow;

import io.github.payreturn.internal.amazon.Finding;
import io.github.payreturn.internal.amazon.Observation;
import io.github.payreturn.internal.journal.Claim;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line per change that matters, with what an operator needs to act on it: the order, Amazon's
 * reason and request id. Never a full session id, a person, a body or a key.
 */
final class OutcomeLog {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  void recorded(Entry before, Entry after, Observation seen) {
    if (after.state() == before.state()) {
      return;
    }
    String line =
        "Return %s of order %s: %s%s"
            .formatted(
                after.session(), after.claim().orderId(), after.state(), details(after, seen));
    switch (severity(after, seen)) {
      case OPERATOR -> LOG.error("{}{}", line, amounts(after.claim()));
      case ODD -> LOG.warn(line);
      case USUAL -> LOG.info(line);
    }
  }

  private static String details(Entry after, Observation seen) {
    StringBuilder details = new StringBuilder();
    if (!after.evidence().reason().isEmpty()) {
      details.append(", ").append(after.evidence().reason());
    }
    if (seen.status() > 0) {
      details.append("; HTTP ").append(seen.status());
    }
    seen.reasonCode().ifPresent(code -> details.append(", ").append(code));
    seen.requestId().ifPresent(id -> details.append(", request id ").append(id));
    return details.toString();
  }

  private enum Severity {
    OPERATOR,
    ODD,
    USUAL
  }

  private static Severity severity(Entry after, Observation seen) {
    if (after.state() == State.NEEDS_REVIEW) {
      return Severity.OPERATOR;
    }
    if (seen.finding() instanceof Finding.Refused refused && after.state() == State.FAILED) {
      return switch (refused.reason()) {
        case AMOUNT_REFUSED, REQUEST_REFUSED, SESSION_UNKNOWN -> Severity.OPERATOR;
        default -> Severity.USUAL;
      };
    }
    boolean noAnswer = seen.status() == 0 || seen.status() >= 500;
    boolean odd = (noAnswer && after.state().open()) || isOurFault(seen);
    return odd ? Severity.ODD : Severity.USUAL;
  }

  /** If it is this session alone, no line of the merchant's says it. */
  private static boolean isOurFault(Observation seen) {
    return seen.finding() instanceof Finding.NotExecuted later && later.fault().isPresent();
  }

  private static String amounts(Claim claim) {
    return claim.chargeAmount().map(price -> "; expected " + price).orElse("");
  }
}
