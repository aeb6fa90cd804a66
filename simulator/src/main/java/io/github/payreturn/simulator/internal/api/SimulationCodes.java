package io.github.payreturn.simulator.internal.api;

import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Environment;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;
import java.util.Set;

/**
 * Which simulation codes each operation knows; any other is refused, and every one when live.
 * Reading has nothing to simulate: there a code means nothing.
 */
final class SimulationCodes {
  private static final Set<String> COMPLETE =
      Set.of("BuyerCanceled", "AmazonCanceled", "Declined", "AuthorizationInitiated");
  private static final Set<String> CREATE_CHARGE =
      Set.of(
          "SoftDeclined",
          "HardDeclined",
          "AmazonRejected",
          "TransactionTimedOut",
          "CaptureInitiated");
  private static final Set<String> CREATE_CHARGE_GUESSED =
      Set.of(
          "ProcessingFailure",
          "AuthorizationInitiated",
          "PendingSoftDeclined",
          "PendingHardDeclined",
          "PendingAmazonRejected",
          "PendingProcessingFailure",
          "PendingTransactionTimedOut");
  private static final Set<String> CAPTURE_GUESSED =
      Set.of("CaptureInitiated", "PendingAmazonRejected", "PendingProcessingFailure");
  private static final Set<String> CANCEL_GUESSED = Set.of("ExpiredUnused", "AmazonCanceled");
  private static final Set<String> REFUND_GUESSED = Set.of("AmazonRejected", "ProcessingFailure");

  private SimulationCodes() {}

  static Optional<Problem> check(Books books, ApiCall call) {
    return call.simulationCode()
        .filter(code -> !call.operation().method().equals("GET"))
        .filter(
            code ->
                call.account().environment() == Environment.LIVE
                    || !isKnown(books, call.operation(), code))
        .map(code -> Problem.invalidSimulation());
  }

  private static boolean isKnown(Books books, Operation operation, String code) {
    return documented(operation).contains(code)
        || (books.assume(Assumption.GUESSED_SIMULATION_CODES_EXIST)
            && guessed(operation).contains(code));
  }

  private static Set<String> documented(Operation operation) {
    return switch (operation) {
      case COMPLETE, FINALIZE -> COMPLETE;
      case CREATE_CHARGE -> CREATE_CHARGE;
      case CLOSE_CHARGE_PERMISSION -> Set.of("AmazonClosed");
      default -> Set.of();
    };
  }

  private static Set<String> guessed(Operation operation) {
    return switch (operation) {
      case CREATE_CHARGE -> CREATE_CHARGE_GUESSED;
      case CAPTURE_CHARGE -> CAPTURE_GUESSED;
      case CANCEL_CHARGE -> CANCEL_GUESSED;
      case CREATE_REFUND -> REFUND_GUESSED;
      default -> Set.of();
    };
  }
}
