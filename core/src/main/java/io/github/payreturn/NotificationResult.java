package io.github.payreturn;

/** What became of a message that was posted to the endpoint of notifications. */
public enum NotificationResult {
  /** Taken; there is nothing more to send. Answer 200. */
  TAKEN,
  /**
   * It concerns a charge that is not known here, or not yet: notifications may be faster than
   * buyers. Answer 503, and Amazon sends it again every hour, three times.
   */
  UNKNOWN,
  /** Not from Amazon, or from a topic that is not ours. Answer 403. */
  REFUSED,
  /** Nothing that Amazon sends. Answer 400. */
  UNREADABLE,
  /** Larger than any message can be. Answer 413. */
  TOO_LARGE,
  /** The certificate or the journal cannot be reached. Answer 503. */
  NOT_NOW
}
