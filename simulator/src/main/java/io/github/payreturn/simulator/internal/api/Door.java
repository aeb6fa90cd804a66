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
      return new Admission.Refused(noRoute(request));
    }
    if (caller instanceof Caller.Known known) {
      return admit(request, route.get(), known.publicKeyId());
    }
    return new Admission.Refused(((Caller.Refused) caller).problem());
  }

  private static Admission admit(ApiRequest request, Route route, String publicKeyId) {
    Optional<Account> account = route.account(publicKeyId);
    if (account.isEmpty()) {
      return new Admission.Refused(Problem.unauthorizedAccess());
    }
    if (route.operation().isEmpty()) {
      return new Admission.Refused(route.noOperation(request.path()));
    }
    Operation operation = route.operation().get();
    Optional<ObjectNode> body =
        operation.method().equals("GET")
            ? Optional.of(Json.object())
            : Json.parseObject(request.body().text());
    return body.map(json -> new ApiCall(operation, account.get(), route.id(), json, request))
        .<Admission>map(Admission.Admitted::new)
        .orElseGet(() -> new Admission.Refused(Problem.invalidRequestFormat()));
  }

  private static Problem noRoute(ApiRequest request) {
    boolean versioned = request.path().matches("(/sandbox|/live)?/v\\d+(/.*)?");
    return versioned ? Problem.invalidApiVersion() : Problem.notFound(request.path());
  }
}
