package io.github.payreturn.simulator.internal.notification;

import io.github.payreturn.simulator.internal.certificate.Identity;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Parameters;
import io.github.payreturn.simulator.internal.message.Problem;
import io.github.payreturn.simulator.internal.message.Website;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What a receiver asks SNS for: certificates, and to confirm a subscription. */
public final class SnsSite implements Website {
  private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

  @Override
  public boolean has(String path) {
    return path.startsWith("/sns/");
  }

  @Override
  public Answer answer(ApiRequest request) {
    if (!request.method().equals("GET")) {
      return Problem.unsupportedOperation().answer().withRequestId();
    }
    return request.path().equals("/sns/") ? subscription(request) : certificate(request);
  }

  /** Whether somebody has visited the SubscribeURL of that message. */
  public boolean isConfirmed(String token) {
    return confirmed.contains(token);
  }

  public void clear() {
    confirmed.clear();
  }

  private Answer subscription(ApiRequest request) {
    Parameters query = Parameters.parse(request.query());
    return switch (query.get("Action")) {
      case "ConfirmSubscription" -> {
        confirmed.add(query.get("Token"));
        yield xml("ConfirmSubscription");
      }
      case "Unsubscribe" -> {
        confirmed.remove(query.get("Token"));
        yield xml("Unsubscribe");
      }
      default -> notFound(request);
    };
  }

  private static Answer xml(String action) {
    return Answer.of(
            200,
            "text/xml",
            "<" + action + "Response xmlns=\"https://sns.amazonaws.com/doc/2010-03-31/\"/>")
        .withRequestId();
  }

  private static Answer certificate(ApiRequest request) {
    // Nobody can know the path of a certificate before a message has named it.
    return Stream.of(Signing.amazon(), Signing.forger())
        .filter(identity -> Scribe.certificatePath(identity).equals(request.path()))
        .findFirst()
        .map(Identity::pem)
        .map(pem -> Answer.of(200, "application/x-pem-file", pem).withRequestId())
        .orElseGet(() -> notFound(request));
  }

  private static Answer notFound(ApiRequest request) {
    return Problem.notFound(request.path()).answer().withRequestId();
  }
}
