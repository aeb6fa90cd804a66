package io.github.payreturn.internal.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Mints and verifies return tokens: an order id and an expiry, with an HMAC-SHA-256 over both. The
 * token is readable by the buyer, and cannot be changed or made by anybody without the key.
 */
public final class ReturnTokens {

  /** A Checkout Session lives for 24 hours; the buyer may take a little longer to come back. */
  private static final Duration VALID = Duration.ofHours(25);

  // Base64 of any number of bytes; a single character over would be none at all.
  private static final Pattern SHAPE =
      Pattern.compile("((?:[A-Za-z0-9_-]{4}){2,255}[A-Za-z0-9_-]{2,4})\\.([A-Za-z0-9_-]{43})");
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final List<SecretKeySpec> keys;
  private final Clock clock;

  /**
   * Signs and verifies with these keys.
   *
   * @param keys the first signs; every one verifies, so that keys can be changed while buyers are
   *     on their way
   */
  public ReturnTokens(List<String> keys, Clock clock) {
    this.keys =
        keys.stream()
            .map(key -> new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
            .toList();
    this.clock = clock;
  }

  public String mint(String orderId) {
    byte[] order = orderId.getBytes(StandardCharsets.UTF_8);
    long expires = clock.instant().plus(VALID).getEpochSecond();
    byte[] content =
        ByteBuffer.allocate(Long.BYTES + order.length).putLong(expires).put(order).array();
    return ENCODER.encodeToString(content)
        + "."
        + ENCODER.encodeToString(hmac(content, keys.get(0)));
  }

  /** The order id of a genuine token that has not expired. */
  public Optional<String> verify(String token) {
    var parts = SHAPE.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    byte[] content = DECODER.decode(parts.group(1));
    byte[] signature = DECODER.decode(parts.group(2));
    boolean genuine =
        keys.stream().anyMatch(key -> MessageDigest.isEqual(hmac(content, key), signature));
    if (!genuine) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(content);
    Instant expires = Instant.ofEpochSecond(buffer.getLong());
    return clock.instant().isBefore(expires)
        ? Optional.of(StandardCharsets.UTF_8.decode(buffer).toString())
        : Optional.empty();
  }

  private static byte[] hmac(byte[] content, SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
    }
  }
}
