package io.github.payreturn.simulator.internal.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Forgery;
import io.github.payreturn.simulator.Notification;
import io.github.payreturn.simulator.internal.certificate.Identity;
import io.github.payreturn.simulator.internal.message.Digests;
import io.github.payreturn.simulator.internal.message.Json;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes and signs SNS messages. */
final class Scribe {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final URI simulator;
  private final Clock clock;

  Scribe(URI simulator, Clock clock) {
    this.simulator = simulator;
    this.clock = clock;
  }

  Notification write(long number, Plan plan, URI url) {
    Instant now = clock.instant();
    String messageId = UUID.randomUUID().toString();
    Map<String, String> fields = fields(plan, messageId, plan.timestamp().orElse(now));
    boolean forged =
        plan.forgery() == Forgery.WRONG_SIGNATURE || plan.forgery() == Forgery.OTHER_CERTIFICATE;
    Identity signer = forged ? Signing.forger() : Signing.amazon();
    String signature = Signing.sign(fields, plan.signatureVersion(), signer);
    if (plan.forgery() == Forgery.CHANGED_MESSAGE) {
      fields.compute("Message", (name, message) -> changed(String.valueOf(message), plan));
    }
    ObjectNode json = Json.object();
    fields.forEach(json::put);
    json.put("SignatureVersion", Integer.toString(plan.signatureVersion()));
    json.put("Signature", signature);
    json.put(
        "SigningCertURL", plan.certificateUrl().orElseGet(() -> certificateUrl(plan)).toString());
    if (plan.type() == Plan.Type.NOTIFICATION) {
      json.put("UnsubscribeURL", subscriptionUrl("Unsubscribe", plan, messageId));
    }
    return new Notification(
        number,
        now,
        messageId,
        plan.type().code(),
        plan.content().objectId(),
        plan.forgery(),
        url,
        headers(plan, messageId),
        json.toString(),
        List.of(),
        Optional.empty());
  }

  private Map<String, String> fields(Plan plan, String messageId, Instant timestamp) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Type", plan.type().code());
    fields.put("MessageId", messageId);
    fields.put("TopicArn", plan.topicArn());
    plan.subject().ifPresent(subject -> fields.put("Subject", subject));
    fields.put("Message", message(plan));
    fields.put("Timestamp", TIMESTAMP.format(timestamp));
    if (plan.type() != Plan.Type.NOTIFICATION) {
      fields.put("Token", messageId);
      fields.put("SubscribeURL", subscriptionUrl("ConfirmSubscription", plan, messageId));
    }
    return fields;
  }

  private static String message(Plan plan) {
    return switch (plan.type()) {
      case NOTIFICATION -> plan.content().json();
      case SUBSCRIPTION_CONFIRMATION ->
          "You have chosen to subscribe to the topic "
              + plan.topicArn()
              + ".\nTo confirm the subscription, visit the SubscribeURL included in this message.";
      case UNSUBSCRIBE_CONFIRMATION ->
          "You have chosen to deactivate subscription "
              + plan.topicArn()
              + ":simulator.\nTo cancel this operation and restore the subscription, visit the"
              + " SubscribeURL included in this message.";
    };
  }

  private static String changed(String message, Plan plan) {
    String id = plan.content().objectId();
    return id.isEmpty() ? message + "!" : message.replace(id, id + "0");
  }

  private static Map<String, String> headers(Plan plan, String messageId) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", plan.contentType());
    headers.put("User-Agent", "Amazon Simple Notification Service Agent");
    headers.put("x-amz-sns-message-type", plan.type().code());
    headers.put("x-amz-sns-message-id", messageId);
    headers.put("x-amz-sns-topic-arn", plan.topicArn());
    if (plan.type() == Plan.Type.NOTIFICATION) {
      headers.put("x-amz-sns-subscription-arn", plan.topicArn() + ":simulator");
    }
    return headers;
  }

  private URI certificateUrl(Plan plan) {
    return plan.forgery() == Forgery.OTHER_CERTIFICATE
        ? certificateUrl(Signing.forger())
        : certificateUrl(Signing.amazon());
  }

  URI certificateUrl(Identity identity) {
    return simulator.resolve(certificatePath(identity));
  }

  static String certificatePath(Identity identity) {
    String hash = Digests.sha256Hex(identity.pem()).substring(0, 32);
    return "/sns/SimpleNotificationService-" + hash + ".pem";
  }

  private String subscriptionUrl(String action, Plan plan, String token) {
    return simulator.resolve("/sns/")
        + "?Action="
        + action
        + "&TopicArn="
        + plan.topicArn()
        + "&Token="
        + token;
  }
}
