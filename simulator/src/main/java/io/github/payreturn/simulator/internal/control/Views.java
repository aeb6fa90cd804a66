package io.github.payreturn.simulator.internal.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Call;
import io.github.payreturn.simulator.ChargeSnapshot;
import io.github.payreturn.simulator.Notification;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.ScriptedFault;
import io.github.payreturn.simulator.SessionSnapshot;
import io.github.payreturn.simulator.StatusChange;
import io.github.payreturn.simulator.internal.ledger.Prices;
import io.github.payreturn.simulator.internal.message.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the simulator knows, in the control API's JSON. Nothing in it is about a buyer. */
final class Views {
  private Views() {}

  static ObjectNode session(SessionSnapshot session) {
    ObjectNode json =
        Json.object()
            .put("checkoutSessionId", session.checkoutSessionId())
            .put("state", session.state().code())
            .put("reasonCode", session.reasonCode().orElse(null))
            .put("chargePermissionId", session.chargePermissionId().orElse(null))
            .put("chargeId", session.chargeId().orElse(null))
            .put("lastUpdated", session.lastUpdated().toString());
    json.set("chargeAmount", price(session.chargeAmount()));
    json.set("history", history(session.history()));
    return json;
  }

  static ObjectNode charge(ChargeSnapshot charge) {
    ObjectNode json =
        Json.object()
            .put("chargeId", charge.chargeId())
            .put("chargePermissionId", charge.chargePermissionId())
            .put("state", charge.state().code())
            .put("reasonCode", charge.reasonCode().orElse(null))
            .put("lastUpdated", charge.lastUpdated().toString());
    json.set("chargeAmount", price(Optional.of(charge.chargeAmount())));
    json.set("captureAmount", price(charge.captureAmount()));
    json.set("history", history(charge.history()));
    return json;
  }

  static ObjectNode call(Call call) {
    return Json.object()
        .put("number", call.number())
        .put("at", call.at().toString())
        .put("method", call.method())
        .put("path", call.path())
        .put("operation", call.operation().map(Enum::name).orElse(null))
        .put("id", call.id())
        .put("publicKeyId", call.publicKeyId().orElse(null))
        .put("idempotencyKey", call.idempotencyKey().orElse(null))
        .put("body", call.body())
        .put("requestId", call.requestId())
        .put("status", boxed(call.status()))
        .put("milliseconds", call.duration().map(Views::milliseconds).orElse(null))
        .put("fault", call.fault());
  }

  static ObjectNode fault(ScriptedFault fault) {
    return Json.object()
        .put("operation", fault.operation().map(Enum::name).orElse(null))
        .put("about", fault.id().orElse(null))
        .put("times", boxed(fault.times()))
        .put("fault", fault.fault());
  }

  static ObjectNode notification(Notification notification) {
    ObjectNode json =
        Json.object()
            .put("number", notification.number())
            .put("at", notification.at().toString())
            .put("messageId", notification.messageId())
            .put("type", notification.type())
            .put("objectId", notification.objectId())
            .put("forgery", notification.forgery().name())
            .put("url", notification.url().toString())
            .put("status", boxed(notification.status()))
            .put("nextAttempt", notification.nextAttempt().map(Object::toString).orElse(null));
    json.set("attempts", array(notification.attempts(), Views::attempt));
    return json;
  }

  private static ObjectNode attempt(Notification.Attempt attempt) {
    return Json.object()
        .put("at", attempt.at().toString())
        .put("status", boxed(attempt.status()))
        .put("milliseconds", milliseconds(attempt.duration()))
        .put("failure", attempt.failure());
  }

  static <T> ArrayNode array(List<T> items, Function<T, ObjectNode> view) {
    ArrayNode array = Json.array();
    items.stream().map(view).forEach(array::add);
    return array;
  }

  private static ArrayNode history(List<StatusChange> history) {
    return array(
        history,
        change ->
            Json.object()
                .put("state", change.state())
                .put("reasonCode", change.reasonCode().orElse(null))
                .put("since", change.since().toString()));
  }

  private static @Nullable ObjectNode price(Optional<Price> price) {
    return price.map(Prices::write).orElse(null);
  }

  private static @Nullable Integer boxed(OptionalInt number) {
    return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
  }

  /** With three decimals: the simulator's answers take less than one millisecond. */
  static double milliseconds(Duration duration) {
    return TimeUnit.NANOSECONDS.toMicros(duration.toNanos()) / 1_000.0;
  }
}
