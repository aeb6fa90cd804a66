package io.github.payreturn.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Checkout Session id of the right shape. The only form in which an id from a URL travels
 * further, so nothing else can ever reach a path, a statement or a log.
 *
 * @param value a UUID in lower case
 */
public record SessionId(String value) {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** Any case is accepted, as Amazon's ids are lower case but URLs are retyped. */
  public static Optional<SessionId> parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return UUID.matcher(lower).matches() ? Optional.of(new SessionId(lower)) : Optional.empty();
  }

  /** Shortened, so that a log line never holds what would let its reader see a result. */
  @Override
  public String toString() {
    return value.substring(0, 8) + "…";
  }
}
