package io.github.payreturn.internal.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.payreturn.Address;
import io.github.payreturn.BuyerDetails;
import io.github.payreturn.internal.Json;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * One JSON answer of Amazon's, read so that no shape can surprise: unknown fields are ignored, and
 * {@code null}, {@code ""}, the four letters {@code "null"}, a missing field and a value of the
 * wrong type all mean "absent".
 */
public final class AmazonJson {

  /** An answer that is no JSON object: empty, HTML, truncated, an array. */
  public static final AmazonJson UNREADABLE = new AmazonJson(MissingNode.getInstance());

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,255}");

  private final JsonNode root;

  private AmazonJson(JsonNode root) {
    this.root = root;
  }

  static AmazonJson read(byte[] body) {
    return Json.object(body).map(AmazonJson::new).orElse(UNREADABLE);
  }

  /** {@code chargePermissionId}, if it is one that can be kept and put into a path. */
  Optional<String> chargePermissionId() {
    return text(root.path("chargePermissionId")).filter(id -> ID.matcher(id).matches());
  }

  /** {@code chargeId}, if it is one that can be kept and put into a path. */
  Optional<String> chargeId() {
    return text(root.path("chargeId")).filter(id -> ID.matcher(id).matches());
  }

  /** {@code chargePermissionType}: OneTime, Recurring or PaymentMethodOnFile. */
  Optional<String> chargePermissionType() {
    return code(root.path("chargePermissionType"));
  }

  /** {@code statusDetails.state}. */
  Optional<String> state() {
    return code(root.path("statusDetails").path("state"));
  }

  /** {@code statusDetails.reasonCode}: why a session or charge is in its state. */
  Optional<String> stateReason() {
    return code(root.path("statusDetails").path("reasonCode"));
  }

  /** {@code reasonCode} of an error answer. */
  Optional<String> reasonCode() {
    return code(root.path("reasonCode"));
  }

  /** {@code expirationTimestamp}, for example {@code 20260315T100001Z}. */
  Optional<Instant> expirationTimestamp() {
    return text(root.path("expirationTimestamp")).flatMap(AmazonJson::instant);
  }

  /** {@code buyer} and the addresses beside it, where an answer has them. */
  Optional<BuyerDetails> buyerDetails() {
    JsonNode buyer = root.path("buyer");
    return text(buyer.path("buyerId"))
        .map(
            id ->
                new BuyerDetails(
                    id,
                    text(buyer.path("name")),
                    text(buyer.path("email")),
                    text(buyer.path("phoneNumber")),
                    address(root.path("shippingAddress")),
                    address(root.path("billingAddress")),
                    text(root.path("paymentPreferences").path(0).path("paymentDescriptor")),
                    texts(buyer.path("primeMembershipTypes"))));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .flatMap(element -> text(element).stream())
        .toList();
  }

  private static Optional<Address> address(JsonNode node) {
    if (!node.isObject()) {
      return Optional.empty();
    }
    Address address = Address.empty();
    for (Address.Field field : Address.Field.values()) {
      String value = node.path(field.amazonName()).textValue();
      address = value == null ? address : address.with(field, value);
    }
    return Optional.of(address);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, TIMESTAMP).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** Codes go into logs and the journal, so only what looks like one is taken for one. */
  private static Optional<String> code(JsonNode node) {
    return text(node).filter(code -> CODE.matcher(code).matches());
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.ofNullable(node.textValue())
        .map(String::trim)
        .filter(text -> !text.isEmpty() && !text.equals("null"));
  }
}
