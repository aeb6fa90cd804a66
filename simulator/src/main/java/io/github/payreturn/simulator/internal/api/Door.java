package io.github.payreturn.simulator.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.internal.ledger.Account;
import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Problem;
import io.github.payreturn.simulator.internal.signature.Caller;
import java.util.Optional;

/** Lets in who is known and asks for something that exists. */
final class Door {
  private Door() {}

  static Admission admit(ApiRequest request, Optional<Route> route, Caller caller) {
    if (route.isEmpty()) {
      return refused(noRoute(request));
    }
    if (caller instanceof Caller.Known known) {
      return admit(request, route.get(), known.publicKeyId());
    }
    return refused(((Caller.Refused) caller).problem());
  }

  private static Admission admit(ApiRequest request, Route route, String publicKeyId) {
    Optional<Account> account = route.account(publicKeyId);
    if (account.isEmpty()) {
      return refused(Problem.unauthorizedAccess());
    }
    if (route.operation().isEmpty()) {
      return refused(route.noOperation(request.path()));
    }
    Operation operation = route.operation().get();
    Optional<ObjectNode> body =
        operation.method().equals("GET")
            ? Optional.of(Json.object())
            : Json.parseObject(request.body().text());
    return body.map(json -> new ApiCall(operation, account.get(), route.id(), json, request))
        .<Admission>map(Admission.Admitted::new)
        .orElseGet(() -> refused(Problem.invalidRequestFormat()));
  }

  private static Admission refused(Problem problem) {
    return new Admission.Refused(problem.answer());
  }

  private static Problem noRoute(ApiRequest request) {
    boolean versioned = request.path().matches("(/sandbox|/live)?/v\\d+(/.*)?");
    return versioned ? Problem.invalidApiVersion() : Problem.notFound(request.path());
  }
}
