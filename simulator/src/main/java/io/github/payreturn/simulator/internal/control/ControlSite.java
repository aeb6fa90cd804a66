package io.github.payreturn.simulator.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Parameters;
import io.github.payreturn.simulator.internal.message.Problem;
import io.github.payreturn.simulator.internal.message.Website;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything below {@code /control}, and the icon that browsers ask for unasked. */
public final class ControlSite implements Website {
  private final Panel panel;
  private final List<Door> doors;

  public ControlSite(AmazonPaySimulator simulator) {
    this.panel = new Panel(simulator);
    this.doors =
        Stream.of(
                new SessionDoors(simulator).all(),
                new ChargeDoors(simulator).all(),
                new FaultDoors(simulator).all(),
                new CallDoors(simulator).all(),
                new ClockDoors(simulator).all(),
                new NotificationDoors(simulator).all(),
                new BehaviourDoors(simulator).all())
            .flatMap(List::stream)
            .toList();
  }

  @Override
  public boolean has(String path) {
    return path.equals("/control") || path.startsWith("/control/") || path.equals(Panel.ICON);
  }

  @Override
  public Answer answer(ApiRequest request) {
    return Guard.check(request)
        .map(Problem::answer)
        .or(() -> panel.answer(request))
        .orElseGet(() -> api(request))
        .withHeader("Cache-Control", "no-store")
        .withHeader("X-Content-Type-Options", "nosniff")
        .withRequestId();
  }

  private Answer api(ApiRequest request) {
    String path = request.path().replaceFirst("^/control", "");
    Optional<Door> door = doors.stream().filter(it -> it.opens(request.method(), path)).findFirst();
    Optional<ObjectNode> body =
        request.body().isEmpty()
            ? Optional.of(Json.object())
            : Json.parseObject(request.body().text());
    if (door.isEmpty()) {
      return noDoor(request, path).answer();
    }
    return body.map(json -> entered(door.get(), path, request, json))
        .orElseGet(() -> Problem.invalidRequestFormat().answer());
  }

  private static Answer entered(Door door, String path, ApiRequest request, ObjectNode json) {
    Visit visit = new Visit(door.id(path), Parameters.parse(request.query()), new Fields(json));
    try {
      JsonNode answer = door.work().apply(visit);
      return Answer.json(door.status(), answer);
    } catch (NoSuchElementException e) {
      return Problem.notFound(request.path()).answer();
    } catch (IllegalArgumentException | IllegalStateException e) {
      return new Problem(400, "InvalidParameterValue", String.valueOf(e.getMessage())).answer();
    }
  }

  private Problem noDoor(ApiRequest request, String path) {
    boolean otherMethod =
        Stream.of("GET", "POST", "DELETE")
            .anyMatch(method -> doors.stream().anyMatch(door -> door.opens(method, path)));
    return otherMethod ? Problem.unsupportedOperation() : Problem.notFound(request.path());
  }
}
