package io.github.payreturn.flow;

import io.github.payreturn.NotificationResult;
import io.github.payreturn.internal.notification.Download;
import io.github.payreturn.internal.notification.SnsMessage;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From which topics this shop gets notifications. Anybody can have Amazon SNS sign messages of a
 * topic of theirs, so the signature alone does not make a topic ours.
 */
final class Subscriptions {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  private final Set<String> topics;
  private final Download download;

  /**
   * @param topics their ARNs; if there are none, hints are taken from every topic and nothing is
   *     subscribed to
   */
  Subscriptions(Set<String> topics, Download download) {
    this.topics = topics;
    this.download = download;
  }

  boolean takesHintsFrom(String topic) {
    return topics.isEmpty() || topics.contains(topic);
  }

  /** Agrees to a subscription, if its topic is ours. Waits for Amazon's answer, a few seconds. */
  NotificationResult confirm(SnsMessage.SubscriptionConfirmation asked) {
    String topic = asked.topic();
    if (!topics.contains(topic)) {
      LOG.warn(
          "The subscription of topic {} was not confirmed: it is not in ipnTopics."
              + " If it is the one that Amazon Pay made for this shop, add it there",
          topic);
      return NotificationResult.REFUSED;
    }
    if (download.get(asked.subscribeUrl()).isEmpty()) {
      LOG.error(
          "The subscription of topic {} could not be confirmed; it must be sent again", topic);
      return NotificationResult.NOT_NOW;
    }
    LOG.info("The subscription of topic {} is confirmed", topic);
    return NotificationResult.TAKEN;
  }
}
