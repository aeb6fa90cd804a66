package io.github.payreturn.simulator.support;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.json.JSONObject;

/** Somebody who scripts the simulator over its control API. */
public final class Controller {
  private final URI simulator;

  public Controller(URI simulator) {
    this.simulator = simulator;
  }

  public HttpRequest.Builder request(String method, String path, String body) {
    return HttpRequest.newBuilder(simulator.resolve("/control" + path))
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body));
  }

  public HttpResponse<String> send(String method, String path, String body) {
    return PlainClient.exchange(request(method, path, body));
  }

  public JSONObject get(String path) {
    return good(send("GET", path, ""));
  }

  public JSONObject post(String path, String body) {
    return good(send("POST", path, body));
  }

  public JSONObject delete(String path) {
    return good(send("DELETE", path, ""));
  }

  private static JSONObject good(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return new JSONObject(answer.body());
  }
}
