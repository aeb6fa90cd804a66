package io.github.payreturn.internal.journal;

import io.github.payreturn.internal.Digest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in the buyer's address bar instead of the session id: 128 bits that show a result and
 * can do nothing else. Every request of one session gets the same one, on every node; the row keeps
 * only its hash.
 *
 * @param text 22 characters of URL-safe Base64
 */
public record ResultReference(String text) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final int BYTES = 16;

  /** The reference of a claimed session. */
  public static ResultReference of(Claim claim) {
    byte[] digest = Digest.sha256(claim.resultSalt() + ":" + claim.session().value());
    return new ResultReference(
        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)));
  }

  /** A reference from a URL, if it has the shape of one. */
  public static Optional<ResultReference> parse(String text) {
    return SHAPE.matcher(text).matches()
        ? Optional.of(new ResultReference(text))
        : Optional.empty();
  }

  /** What the row keeps of it: reveals nothing, and names the row for operators. */
  public String hash() {
    return Digest.hex(text);
  }

  /** Nothing, whatever prints it: whoever reads it sees the result. */
  @Override
  public String toString() {
    return "result reference";
  }
}
