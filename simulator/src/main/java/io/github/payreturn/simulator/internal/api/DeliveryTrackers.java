package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;
import static io.github.payreturn.simulator.internal.api.Field.optional;
import static io.github.payreturn.simulator.internal.api.Field.required;
import static io.github.payreturn.simulator.internal.api.Rule.filled;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Environment;
import io.github.payreturn.simulator.internal.ledger.OfAccount;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Delivery Tracker: the shop reports a shipment. Each tracking number can be used once. */
final class DeliveryTrackers {
  private static final String ORDER_REFERENCE = "amazonOrderReferenceId";
  private static final String PERMISSION = "chargePermissionId";
  private static final Pattern CARRIER = Pattern.compile("[A-Z0-9_]+");
  private static final Shape SHAPE =
      Shape.of(
          optional(ORDER_REFERENCE, filled(64)),
          optional(PERMISSION, filled(64)),
          required("deliveryDetails", Rule.anything()));
  private static final Shape DETAIL =
      Shape.of(required("trackingNumber", filled(64)), required("carrierCode", filled(64)));

  private DeliveryTrackers() {}

  static Answer track(Books books, ApiCall call) {
    ObjectNode body = call.body();
    return Check.first(
            () -> environment(books, call),
            () -> SHAPE.check(body),
            () -> ids(body),
            () -> details(body.path("deliveryDetails")),
            () -> permission(books, call),
            () -> unused(books, call))
        .map(Problem::answer)
        .orElseGet(() -> tracked(books, call));
  }

  private static Optional<Problem> environment(Books books, ApiCall call) {
    return problemIf(
        call.account().environment() == Environment.SANDBOX
            && !books.assume(Assumption.TRACKERS_WORK_IN_THE_SANDBOX),
        Problem::unsupportedOperation);
  }

  private static Optional<Problem> ids(JsonNode body) {
    boolean order = body.hasNonNull(ORDER_REFERENCE);
    boolean permission = body.hasNonNull(PERMISSION);
    return Check.first(
        () -> problemIf(!order && !permission, () -> Problem.missingParameter(PERMISSION)),
        () ->
            problemIf(
                order && permission,
                () -> Problem.invalidCombination("One of the two ids is enough.")));
  }

  private static Optional<Problem> details(JsonNode details) {
    boolean list = details.isArray() && !details.isEmpty();
    return problemIf(!list, () -> Problem.invalidInputFormat("deliveryDetails"))
        .or(() -> each(details).stream().flatMap(one -> detail(one).stream()).findFirst());
  }

  private static Optional<Problem> detail(JsonNode detail) {
    return Check.first(
        () -> problemIf(!detail.isObject(), () -> Problem.invalidInputFormat("deliveryDetails")),
        () -> DETAIL.check("deliveryDetails.", detail),
        () ->
            problemIf(
                !CARRIER.matcher(detail.path("carrierCode").asText()).matches(),
                () -> Problem.invalidInputFormat("deliveryDetails.carrierCode")));
  }

  private static Optional<Problem> permission(Books books, ApiCall call) {
    return Json.text(call.body(), PERMISSION)
        .filter(id -> books.permissions().find(call.account(), id).isEmpty())
        .map(id -> Problem.invalidParameter(PERMISSION));
  }

  private static Optional<Problem> unused(Books books, ApiCall call) {
    List<String> numbers = numbers(call);
    boolean twice = numbers.size() > numbers.stream().collect(toSet()).size();
    boolean used =
        numbers.stream().anyMatch(number -> books.tracked().find(slot(call, number)).isPresent());
    return problemIf(
        twice || used, () -> Problem.invalidParameter("deliveryDetails.trackingNumber"));
  }

  private static Answer tracked(Books books, ApiCall call) {
    numbers(call).forEach(number -> books.tracked().put(slot(call, number), true));
    ObjectNode echo =
        books.assume(Assumption.TRACKER_ECHOES_BOTH_IDS)
            ? Json.only(call.body(), ORDER_REFERENCE, PERMISSION, "deliveryDetails")
            : call.body();
    return Answer.json(200, echo);
  }

  private static List<String> numbers(ApiCall call) {
    return each(call.body().path("deliveryDetails")).stream()
        .map(detail -> detail.path("trackingNumber").asText())
        .toList();
  }

  private static List<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static OfAccount slot(ApiCall call, String number) {
    return new OfAccount(call.account(), number);
  }
}
