package io.github.payreturn.simulator.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Forgery;
import io.github.payreturn.simulator.NotificationDraft;
import io.github.payreturn.simulator.Notifications;
import io.github.payreturn.simulator.internal.message.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Notifications (IPN): where they go, what was sent, and sending one by hand. */
final class NotificationDoors {
  private final Notifications notifications;

  NotificationDoors(AmazonPaySimulator simulator) {
    this.notifications = simulator.notifications();
  }

  List<Door> all() {
    return List.of(
        Door.get("/notifications", this::list),
        Door.create("/notifications", this::send),
        Door.post("/notifications/url", this::url),
        Door.post("/notifications/hold", visit -> done(notifications::hold)),
        Door.post("/notifications/release", this::release));
  }

  private JsonNode list(Visit visit) {
    ObjectNode json = Json.object().put("url", notifications.url().map(URI::toString).orElse(null));
    json.set(
        "notifications", Views.array(Newest.of(notifications.sent(), visit), Views::notification));
    return json;
  }

  private JsonNode url(Visit visit) {
    notifications.to(uri(visit.body().only("url").neededText("url")));
    return list(visit);
  }

  private JsonNode release(Visit visit) {
    boolean reversed = visit.body().only("reversed").isTrue("reversed");
    return done(reversed ? notifications::releaseReversed : notifications::release);
  }

  private JsonNode send(Visit visit) {
    Fields body =
        visit
            .body()
            .only(
                "type",
                "about",
                "objectType",
                "notificationType",
                "signatureVersion",
                "forgery",
                "contentType",
                "url",
                "times");
    NotificationDraft draft = draft(body);
    body.text("objectType").ifPresent(draft::objectType);
    body.text("notificationType").ifPresent(draft::notificationType);
    body.text("contentType").ifPresent(draft::contentType);
    body.number("signatureVersion").ifPresent(draft::signatureVersion);
    body.number("times").ifPresent(draft::times);
    body.one("forgery", Forgery.class, Enum::name).ifPresent(draft::forged);
    body.text("url").map(NotificationDoors::uri).ifPresent(draft::to);
    return Views.notification(draft.send());
  }

  private NotificationDraft draft(Fields body) {
    String type = body.text("type").orElse("Notification");
    return switch (type) {
      case "Notification" -> notifications.about(body.neededText("about"));
      case "Test" -> notifications.test();
      case "SubscriptionConfirmation" -> notifications.subscriptionConfirmation();
      case "UnsubscribeConfirmation" -> notifications.unsubscribeConfirmation();
      default ->
          throw new IllegalArgumentException(
              "type is one of Notification, Test, SubscriptionConfirmation,"
                  + " UnsubscribeConfirmation, not "
                  + type);
    };
  }

  private static JsonNode done(Runnable work) {
    work.run();
    return Json.object();
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("url is no URL: " + text, e);
    }
  }
}
