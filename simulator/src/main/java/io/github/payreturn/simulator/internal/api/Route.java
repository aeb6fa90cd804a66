package io.github.payreturn.simulator.internal.api;

import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.internal.ledger.Account;
import io.github.payreturn.simulator.internal.ledger.Environment;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request wants to go.
 *
 * @param environment from the path; newer keys say it themselves and have none there
 * @param operation none if there is no such path or method
 * @param id the resource in the path, empty if the operation has none
 */
record Route(
    Optional<Environment> environment, String resource, Optional<Operation> operation, String id) {

  private static final Pattern PATH = Pattern.compile("(?:/(sandbox|live))?/v2(/.*)?");
  private static final String ID = "{id}";

  /** The route, or nothing when the path is of no version that exists. */
  static Optional<Route> of(String method, String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<Environment> environment =
        Optional.ofNullable(matcher.group(1))
            .map(name -> name.equals("live") ? Environment.LIVE : Environment.SANDBOX);
    String resource = Optional.ofNullable(matcher.group(2)).orElse("");
    List<String> segments = segments(resource);
    Optional<Operation> operation =
        Arrays.stream(Operation.values())
            .filter(candidate -> candidate.method().equals(method))
            .filter(candidate -> fits(segments(candidate.path()), segments))
            .findFirst();
    String id = operation.isPresent() && segments.size() > 1 ? segments.get(1) : "";
    return Optional.of(new Route(environment, resource, operation, id));
  }

  /** Whose resource it is, or a problem when key and path name different environments. */
  Optional<Account> account(String publicKeyId) {
    Optional<Account> byPrefix = Account.byPrefix(publicKeyId);
    return environment
        .map(inPath -> new Account(publicKeyId, inPath))
        .filter(byPath -> byPrefix.map(byPath::equals).orElse(true))
        .or(() -> environment.isEmpty() ? byPrefix : Optional.empty());
  }

  /** Why there is no operation: the path is unknown, or known under other methods. */
  Problem noOperation(String path) {
    boolean known =
        Arrays.stream(Operation.values())
            .anyMatch(candidate -> fits(segments(candidate.path()), segments(resource)));
    return known ? Problem.unsupportedOperation() : Problem.notFound(path);
  }

  private static List<String> segments(String path) {
    String inner = path.startsWith("/") ? path.substring(1) : path;
    String trimmed = inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner;
    return List.of(trimmed.split("/", -1));
  }

  private static boolean fits(List<String> template, List<String> segments) {
    if (template.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < template.size(); i++) {
      String segment = segments.get(i);
      boolean same = template.get(i).equals(segment);
      boolean id = template.get(i).equals(ID) && !segment.isEmpty();
      if (!same && !id) {
        return false;
      }
    }
    return true;
  }
}
