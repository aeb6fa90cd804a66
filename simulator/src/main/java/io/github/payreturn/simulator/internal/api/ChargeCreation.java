package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Charge;
import io.github.payreturn.simulator.internal.ledger.ChargePermission;
import io.github.payreturn.simulator.internal.ledger.Effect;
import io.github.payreturn.simulator.internal.ledger.History;
import io.github.payreturn.simulator.internal.ledger.Prices;
import io.github.payreturn.simulator.internal.ledger.Standing;
import io.github.payreturn.simulator.internal.ledger.Status;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.List;
import java.util.Optional;

/** Create Charge: with the rest of a one-time permission, a recurring one or a saved wallet. */
final class ChargeCreation {
  private ChargeCreation() {}

  static Answer create(Books books, ApiCall call) {
    boolean limited = books.assume(Assumption.METADATA_LIMITS_HOLD);
    Optional<Problem> wrong =
        Check.first(
            () -> ChargeShapes.createCharge(limited).check(call.body()),
            () -> contradiction(call.body()));
    if (wrong.isPresent()) {
      return wrong.get().answer();
    }
    return Json.text(call.body(), "chargePermissionId")
        .flatMap(id -> books.permissions().find(call.account(), id))
        .map(permission -> create(books, call, permission))
        .orElseGet(() -> call.unknown(books, "chargePermissionId").answer());
  }

  private static Optional<Problem> contradiction(JsonNode body) {
    boolean capture = flag(body, "captureNow");
    return Check.first(
        () ->
            problemIf(
                body.hasNonNull("softDescriptor") && !capture,
                () -> Problem.invalidCombination("softDescriptor needs captureNow.")),
        () ->
            problemIf(
                flag(body, "canHandlePendingAuthorization") && capture,
                () ->
                    Problem.invalidCombination(
                        "canHandlePendingAuthorization cannot be true with captureNow.")));
  }

  private static Answer create(Books books, ApiCall call, ChargePermission permission) {
    Price amount = Prices.read(call.body().path("chargeAmount")).orElseThrow();
    ChargeEffect effect = ChargeEffect.of(call, permission);
    return Check.first(
            () ->
                problemIf(
                    !Standing.of(books, permission).isChargeable(),
                    Problem::invalidPermissionStatus),
            () -> ChargeLimits.check(books, permission, amount),
            () -> problemIf(!effect.isPossible(), Problem::invalidSimulation))
        .map(Problem::answer)
        .orElseGet(
            () ->
                effect
                    .refusal()
                    .map(reason -> refused(books, permission, reason))
                    .orElseGet(() -> created(books, call, permission, amount, effect)));
  }

  private static Answer refused(Books books, ChargePermission permission, String reason) {
    Status<ChargeState> declined = Status.of(ChargeState.DECLINED, reason, books.now());
    Standing.after(permission, declined)
        .ifPresent(status -> books.permissions().put(permission.in(status)));
    return Problem.refused(reason).answer();
  }

  private static Answer created(
      Books books, ApiCall call, ChargePermission permission, Price amount, ChargeEffect effect) {
    Optional<Price> capture = effect.captures() ? Optional.of(amount) : Optional.empty();
    Optional<Effect.Resolution> resolution =
        effect.resolution().or(() -> Optional.of(Effect.Resolution.undecided(books)));
    Charge charge =
        new Charge(
            books.ids().charge(call.account(), permission.id(), amount.currencyCode()),
            call.account(),
            permission.id(),
            amount,
            details(call.body(), permission),
            capture,
            resolution,
            List.of(),
            History.startingWith(Status.of(effect.state(), books.now())));
    books.charges().put(charge);
    books.permissions().put(permission.withCharge(charge.id(), books.now()));
    int status = effect.isAsynchronous() ? 202 : Created.status(books);
    return Answer.json(status, ChargeJson.created(books, charge));
  }

  /** What the request does not say is as in the checkout. */
  private static ObjectNode details(JsonNode body, ChargePermission permission) {
    ObjectNode details = Json.object().put("channel", "Web").put("chargeInitiator", "CITU");
    details.setAll(
        Json.only(permission.details(), "merchantMetadata", "providerMetadata", "platformId"));
    body.properties().stream()
        .filter(field -> !field.getValue().isNull())
        .forEach(field -> details.set(field.getKey(), field.getValue()));
    return details;
  }

  private static boolean flag(JsonNode body, String name) {
    return body.path(name).asBoolean();
  }
}
