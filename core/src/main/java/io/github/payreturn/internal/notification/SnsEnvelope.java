package io.github.payreturn.internal.notification;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payreturn.internal.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message of Amazon SNS. Its texts are kept exactly as they came, because that is what was
 * signed: a time stamp read and written again may lose the zeros at its end.
 */
final class SnsEnvelope {

  /** The types there are, and what of each is signed, in this order. */
  private static final Map<String, List<String>> SIGNED =
      Map.of(
          "Notification",
          List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"),
          "SubscriptionConfirmation",
          List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"),
          "UnsubscribeConfirmation",
          List.of(
              "Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"));

  private static final String CERTIFICATE = "SigningCertURL";
  private static final String CERTIFICATE_AS_SOME_WRITE_IT = "SigningCertUrl";
  private static final List<String> ABOUT_THE_SIGNATURE =
      List.of("SignatureVersion", "Signature", CERTIFICATE);
  private static final String OPTIONAL = "Subject";

  private final Map<String, String> texts;

  private SnsEnvelope(Map<String, String> texts) {
    this.texts = texts;
  }

  /** The message; empty if it lacks anything that one of its type has. */
  static Optional<SnsEnvelope> read(byte[] utf8) {
    return Json.object(utf8).flatMap(SnsEnvelope::texts).map(SnsEnvelope::new);
  }

  String type() {
    return text("Type");
  }

  String topicArn() {
    return text("TopicArn");
  }

  String messageId() {
    return text("MessageId");
  }

  String message() {
    return text("Message");
  }

  String subscribeUrl() {
    return text("SubscribeURL");
  }

  String signatureVersion() {
    return text("SignatureVersion");
  }

  String signature() {
    return text("Signature");
  }

  String signingCertUrl() {
    return text(CERTIFICATE);
  }

  /** What Amazon SNS signed: name and value of each field, each on a line of its own. */
  String signedText() {
    StringBuilder signed = new StringBuilder();
    for (String name : SIGNED.getOrDefault(type(), List.of())) {
      String value = texts.get(name);
      if (value != null) {
        signed.append(name).append('\n').append(value).append('\n');
      }
    }
    return signed.toString();
  }

  private String text(String name) {
    return texts.getOrDefault(name, "");
  }

  private static Optional<Map<String, String>> texts(JsonNode json) {
    List<String> signed = SIGNED.get(json.path("Type").asText());
    if (signed == null) {
      return Optional.empty();
    }
    Map<String, String> texts = new HashMap<>();
    for (String name : all(signed)) {
      JsonNode value = json.path(nameIn(json, name));
      if (value.isTextual()) {
        texts.put(name, value.textValue());
      } else if (!value.isMissingNode() || !name.equals(OPTIONAL)) {
        return Optional.empty();
      }
    }
    return Optional.of(texts);
  }

  private static List<String> all(List<String> signed) {
    return Stream.of(signed, ABOUT_THE_SIGNATURE).flatMap(List::stream).toList();
  }

  private static String nameIn(JsonNode json, String name) {
    return name.equals(CERTIFICATE) && !json.has(name) ? CERTIFICATE_AS_SOME_WRITE_IT : name;
  }
}
