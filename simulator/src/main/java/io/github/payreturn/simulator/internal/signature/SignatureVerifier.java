package io.github.payreturn.simulator.internal.signature;

import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.Behaviour;
import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Digests;
import io.github.payreturn.simulator.internal.message.Headers;
import io.github.payreturn.simulator.internal.message.Problem;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Verifies request signatures. Which headers a client signs differs between SDKs, so only what ties
 * a request to time, host and region is required; all else is verified as far as it was signed.
 */
public final class SignatureVerifier {
  private static final String AUTHORIZATION = "authorization";
  private static final String DATE = "x-amz-pay-date";
  private static final List<String> ALWAYS_SIGNED =
      List.of(DATE, "x-amz-pay-host", "x-amz-pay-region");

  private final KeyRing keys;
  private final Clock clock;

  /**
   * @param clock real time, as clients date their requests by it
   */
  public SignatureVerifier(KeyRing keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  public Caller verify(ApiRequest request, Behaviour behaviour) {
    Headers headers = request.headers();
    Optional<Problem> missing = required(headers, AUTHORIZATION);
    if (missing.isPresent()) {
      return new Caller.Refused(missing.get());
    }
    return headers
        .first(AUTHORIZATION)
        .flatMap(Authorization::parse)
        .map(authorization -> verify(request, authorization, behaviour))
        .orElseGet(() -> new Caller.Refused(Problem.invalidHeaderValue(AUTHORIZATION)));
  }

  private Caller verify(ApiRequest request, Authorization authorization, Behaviour behaviour) {
    Optional<PublicKey> key = keys.find(authorization.publicKeyId());
    if (key.isEmpty()) {
      return new Caller.Refused(Problem.invalidHeaderValue("publicKeyId"));
    }
    return requiredAndSigned(request.headers(), authorization, behaviour)
        .or(() -> dated(request.headers(), behaviour.dateTolerance()))
        .or(() -> signed(request, authorization, key.get()))
        .<Caller>map(Caller.Refused::new)
        .orElseGet(() -> new Caller.Known(authorization.publicKeyId()));
  }

  private static Optional<Problem> requiredAndSigned(
      Headers headers, Authorization authorization, Behaviour behaviour) {
    return ALWAYS_SIGNED.stream()
        .map(name -> required(headers, name).or(() -> signed(name, authorization, behaviour)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Problem> required(Headers headers, String name) {
    Optional<String> value = headers.first(name);
    if (value.isEmpty()) {
      return Optional.of(Problem.missingHeader(name));
    }
    return problemIf(value.get().isBlank(), () -> Problem.missingHeaderValue(name));
  }

  private static Optional<Problem> signed(
      String name, Authorization authorization, Behaviour behaviour) {
    boolean free =
        !name.equals(DATE) && !behaviour.assumes(Assumption.HOST_AND_REGION_MUST_BE_SIGNED);
    return problemIf(
        !free && !authorization.signedHeaders().contains(name),
        () -> Problem.invalidRequestSignature("Header " + name + " is not signed."));
  }

  private Optional<Problem> dated(Headers headers, Duration tolerance) {
    Optional<Instant> date = headers.first(DATE).flatMap(SigningDate::parse);
    if (date.isEmpty()) {
      return Optional.of(Problem.invalidHeaderValue(DATE));
    }
    Duration off = Duration.between(date.get(), clock.instant()).abs();
    return problemIf(
        off.compareTo(tolerance) > 0,
        () ->
            Problem.invalidRequestSignature(
                "Header " + DATE + " is off by " + off.toSeconds() + " seconds."));
  }

  private static Optional<Problem> signed(
      ApiRequest request, Authorization authorization, PublicKey key) {
    String canonical = CanonicalRequest.of(request, authorization.signedHeaders());
    String text = authorization.algorithm().stringToSign(Digests.sha256Hex(canonical));
    return problemIf(
        !authorization.algorithm().verifies(key, text, authorization.signature()),
        () ->
            Problem.invalidRequestSignature(
                "Unable to verify signature, signing String ["
                    + text
                    + "], Canonical Request ["
                    + canonical
                    + "]"));
  }

  private static Optional<Problem> problemIf(boolean wrong, Supplier<Problem> problem) {
    return wrong ? Optional.of(problem.get()) : Optional.empty();
  }
}
