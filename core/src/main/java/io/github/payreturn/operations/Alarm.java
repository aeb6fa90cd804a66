package io.github.payreturn.operations;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that needs a person. Each is raised when it begins, and again every quarter of an hour
 * as long as it lasts.
 *
 * @param kind which
 * @param merchant whose, if it is one merchant's
 * @param inWords what is wrong and what to do, in one English sentence or two; nothing personal
 * @param payments how many payments wait for it
 * @param oldest how long the oldest of them has been waiting; Amazon lets a session that was not
 *     completed lapse after 24 hours
 */
public record Alarm(
    Kind kind,
    Optional<String> merchant,
    String inWords,
    long payments,
    Optional<Duration> oldest) {

  /** What is wrong. */
  public enum Kind {
    /** Amazon refuses this merchant's calls: a key, region, environment or clock is wrong. */
    MERCHANT_REFUSED,
    /** Amazon does not answer this merchant's calls. */
    AMAZON_SILENT,
    /** Payments are not certain for longer than {@code alarmAfter}. */
    PAYMENTS_WAITING,
    /** Payments wait for a person: see {@link Operations#resolve}. */
    REVIEW_NEEDED,
    /** The shop's listener does not take outcomes for longer than {@code alarmAfter}. */
    SHOP_NOT_TOLD
  }
}
