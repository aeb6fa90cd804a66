package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;

import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.PermissionState;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.ChargePermission;
import io.github.payreturn.simulator.internal.ledger.Standing;
import io.github.payreturn.simulator.internal.ledger.Status;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;

/** Get, Update and Close Charge Permission. */
final class ChargePermissions {
  private ChargePermissions() {}

  static Answer get(Books books, ApiCall call) {
    return call.on(books, books.permissions(), permission -> shown(books, permission));
  }

  static Answer update(Books books, ApiCall call) {
    return call.on(books, books.permissions(), permission -> update(books, call, permission));
  }

  private static Answer update(Books books, ApiCall call, ChargePermission permission) {
    boolean limited = books.assume(Assumption.METADATA_LIMITS_HOLD);
    boolean foreign = call.body().hasNonNull("recurringMetadata") && !permission.isRecurring();
    return Check.first(
            () -> ChargeShapes.updatePermission(limited).check(call.body()),
            () -> problemIf(foreign, () -> Problem.invalidParameter("recurringMetadata")),
            () -> problemIf(isClosed(books, permission), Problem::permissionNotModifiable))
        .map(Problem::answer)
        .orElseGet(
            () ->
                keep(
                    books, permission.withDetails(Json.merged(permission.details(), call.body()))));
  }

  static Answer close(Books books, ApiCall call) {
    return call.on(books, books.permissions(), permission -> close(books, call, permission));
  }

  private static Answer close(Books books, ApiCall call, ChargePermission permission) {
    return Check.first(
            () -> ChargeShapes.CLOSE_PERMISSION.check(call.body()),
            () -> problemIf(isClosed(books, permission), Problem::invalidPermissionStatus))
        .map(Problem::answer)
        .orElseGet(() -> closed(books, call, permission));
  }

  private static Answer closed(Books books, ApiCall call, ChargePermission permission) {
    if (call.body().path("cancelPendingCharges").asBoolean()) {
      permission.chargeIds().stream()
          .map(books.charges()::find)
          .flatMap(Optional::stream)
          .filter(Charges::isCancelable)
          .map(charge -> Charges.canceled(books, charge, "ChargePermissionCanceled"))
          .forEach(books.charges()::put);
    }
    String reason = call.simulationCode().orElse("MerchantClosed");
    return keep(books, permission.in(Status.of(PermissionState.CLOSED, reason, books.now())));
  }

  private static boolean isClosed(Books books, ChargePermission permission) {
    return Standing.of(books, permission).status().state() == PermissionState.CLOSED;
  }

  private static Answer keep(Books books, ChargePermission permission) {
    books.permissions().put(permission);
    return shown(books, permission);
  }

  private static Answer shown(Books books, ChargePermission permission) {
    return Answer.json(200, ChargePermissionJson.of(books, permission));
  }
}
