package io.github.payreturn.simulator.internal.api;

import io.github.payreturn.simulator.ChargeState;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Amazon's table of charge states: what may follow, and for which reasons. */
final class ChargeTransitions {
  private ChargeTransitions() {}

  static Optional<ChargeState> state(String code) {
    return Arrays.stream(ChargeState.values())
        .filter(state -> state.code().equals(code))
        .findFirst();
  }

  static Set<ChargeState> after(ChargeState state) {
    return switch (state) {
      case AUTHORIZATION_INITIATED ->
          Set.of(ChargeState.AUTHORIZED, ChargeState.DECLINED, ChargeState.CANCELED);
      case AUTHORIZED ->
          Set.of(ChargeState.CAPTURE_INITIATED, ChargeState.CAPTURED, ChargeState.CANCELED);
      case CAPTURE_INITIATED -> Set.of(ChargeState.CAPTURED, ChargeState.DECLINED);
      case CAPTURED, CANCELED, DECLINED -> Set.of();
    };
  }

  static Set<String> reasons(ChargeState state) {
    return switch (state) {
      case CANCELED ->
          Set.of(
              "ExpiredUnused",
              "AmazonCanceled",
              "MerchantCanceled",
              "ChargePermissionCanceled",
              "BuyerCanceled");
      case DECLINED ->
          Set.of(
              "SoftDeclined",
              "HardDeclined",
              "AmazonRejected",
              "ProcessingFailure",
              "TransactionTimedOut");
      default -> Set.of();
    };
  }
}
