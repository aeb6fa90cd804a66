package io.github.payreturn.settings;

import io.github.payreturn.Region;
import io.github.payreturn.internal.PrivateKeys;
import java.net.URI;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every setting there is. The docs, the annotation and Spring's properties follow this table. */
public final class SettingsTable {

  /** The version that had it first. */
  private static final String FIRST = "0.1";

  // Where buyers come back
  public static final Setting<List<String>> COMPLETE_PATH =
      of("completePath", Values.paths(), "Takes buyers who come back from Amazon Pay's redirect.");
  public static final Setting<List<String>> FINALIZE_PATH =
      of(
          "finalizePath",
          Values.paths(),
          "Takes the calls of the shop's page or app when JavaScript or mobile checkout is done.");
  public static final Setting<List<String>> WALLET_PATH =
      of("walletPath", Values.paths(), "Takes buyers who saved Amazon Pay for later.");
  public static final Setting<String> WALLET_SESSION_PARAMETER =
      of(
          "walletSessionParameter",
          Values.parameterName(),
          "amazonCheckoutSessionId",
          "The query parameter in which a wallet's session id comes back.");
  public static final Setting<List<String>> CANCEL_PATH =
      of("cancelPath", Values.paths(), "Takes buyers who canceled on Amazon's pages.");

  // Where Amazon's notifications come
  public static final Setting<List<String>> IPN_PATH =
      of("ipnPath", Values.paths(), "Takes Amazon's notifications (IPN), posted by Amazon SNS.");
  public static final Setting<List<String>> IPN_TOPICS =
      of(
          "ipnTopics",
          Values.topics(),
          "From which topics notifications are taken and subscriptions confirmed. Without it: from"
              + " every topic, as a hint to look a payment up; and no subscription is confirmed.");

  // The shop's own parts
  public static final Setting<String> ORDER_LOOKUP =
      of("orderLookup", Values.className(), "The shop's OrderLookup.");
  public static final Setting<String> PAYMENT_LISTENER =
      of(
          "paymentListener",
          Values.className(),
          "The shop's PaymentListener, if it is another class.");
  public static final Setting<Boolean> VERIFY_LEVEL =
      of(
          "verifyLevel",
          Values.yesOrNo(),
          "false",
          "Whether each new charge is read once, to tell the listener if it is not as declared.");
  public static final Setting<String> SUCCESS_VIEW =
      of("successView", Values.view(), "What a buyer who paid is shown.");
  public static final Setting<String> PENDING_VIEW =
      of("pendingView", Values.view(), "What a buyer is shown while the payment is not certain.");
  public static final Setting<String> RETRY_VIEW =
      of("retryView", Values.view(), "What a buyer is shown who can try again.");

  public static final Setting<String> WALLET_SUCCESS_VIEW =
      of("walletSuccessView", Values.view(), "The success view of walletPath, if another.");
  public static final Setting<String> WALLET_PENDING_VIEW =
      of("walletPendingView", Values.view(), "The pending view of walletPath, if another.");
  public static final Setting<String> WALLET_RETRY_VIEW =
      of("walletRetryView", Values.view(), "The retry view of walletPath, if another.");
  public static final Setting<String> FINALIZE_SUCCESS_VIEW =
      of("finalizeSuccessView", Values.view(), "The success view of finalizePath, if another.");
  public static final Setting<String> FINALIZE_PENDING_VIEW =
      of("finalizePendingView", Values.view(), "The pending view of finalizePath, if another.");
  public static final Setting<String> FINALIZE_RETRY_VIEW =
      of("finalizeRetryView", Values.view(), "The retry view of finalizePath, if another.");
  public static final Setting<String> CALLER_CHECK =
      of(
          "callerCheck",
          Values.className(),
          "The shop's CallerCheck, if apps call finalizePath: says which calls are theirs.");
  public static final Setting<List<String>> LANGUAGES =
      of(
          "languages",
          Values.languages(),
          "en,de,fr,it,es,ja,zh",
          "The languages in which buyers are addressed; the first where theirs is not among them.");

  public static final Setting<String> MESSAGES =
      of(
          "messages",
          Values.className(),
          "A resource bundle of the shop's own, whose texts go before ours.");

  // The merchant
  public static final Setting<Region> REGION =
      of("region", Values.oneOf(Region.class), "Where the merchant account is.");
  public static final Setting<Environment> ENVIRONMENT =
      of(
          "environment",
          Values.oneOf(Environment.class),
          "Only for old key ids, which do not begin with SANDBOX or LIVE.");
  public static final Setting<String> PUBLIC_KEY_ID =
      of("publicKeyId", Values.text("Amazon's id of the public key"), "Which key signs.");
  public static final Setting<PrivateKey> PRIVATE_KEY =
      of(
          "privateKey",
          Values.secret("an unencrypted RSA private key in PEM", PrivateKeys::read),
          "Signs the calls to Amazon.");
  public static final Setting<List<String>> RETURN_TOKEN_KEY =
      of(
          "returnTokenKey",
          Values.secret("one or more lines of at least 32 characters", Values::keyLines),
          "Signs the order id in the return URL; the first line signs, every line verifies.");
  public static final Setting<URI> SERVICE_URL =
      of("serviceUrl", Values.serviceUrl(), "Where Amazon Pay is, if not at Amazon: a simulator.");

  // The journal
  public static final Setting<String> DATA_SOURCE =
      of("dataSource", Values.jndiName(), "The database that carries the journal.");
  public static final Setting<String> JOURNAL_FILE =
      of("journalFile", Values.file(), "An embedded journal instead.");
  public static final Setting<JournalSchema> JOURNAL_SCHEMA =
      of(
          "journalSchema",
          Values.oneOf(JournalSchema.class),
          "What to do about the journal's table at start; an embedded journal is created.");

  public static final Setting<Boolean> RECOVERY =
      of(
          "recovery",
          Values.yesOrNo(),
          "true",
          "Whether a thread of the filter's own works on what comes due; false if the shop calls"
              + " runOnce.");

  // Limits
  public static final Setting<Duration> DEADLINE =
      of("deadline", Values.someTime(), "8s", "How long a buyer's request waits for Amazon.");
  public static final Setting<Duration> CALL_LIMIT =
      of("callLimit", Values.someTime(), "25s", "How long one call to Amazon may take in all.");
  public static final Setting<Integer> CALL_THREADS =
      of("callThreads", Values.number(1, 200), "20", "How many calls a merchant makes at once.");
  public static final Setting<Integer> WAITING_BUYERS =
      of("waitingBuyers", Values.number(1, 1000), "20", "How many requests wait at once.");

  // How long a payment is followed
  public static final Setting<Duration> SEND_WITHIN =
      of(
          "sendWithin",
          Values.duration(),
          "15m",
          "How long after the return a payment that waits is sent though its buyer is gone; later"
              + " only if OrderLookup.recheck says that it is wanted.");
  public static final Setting<Duration> FOLLOW_FOR =
      of(
          "followFor",
          Values.atLeast(Duration.ofDays(2), "2d"),
          "7d",
          "How long a payment is followed that Amazon does not decide; then a person has to look.");

  // How much of Amazon's quota is ours
  public static final Setting<Integer> NODES =
      of(
          "nodes",
          Values.number(1, 100),
          "1",
          "On how many servers the shop runs; each takes its share of Amazon's quota.");
  public static final Setting<Integer> QUOTA_PERCENT =
      of(
          "quotaPercent",
          Values.number(1, 100_000),
          "How much of Amazon's documented quota is used, in percent: less than 100 where other"
              + " programs use the same account, more where Amazon granted more. Without it: 100,"
              + " and no limit where serviceUrl is set.");

  // Running it
  public static final Setting<Duration> ALARM_AFTER =
      of(
          "alarmAfter",
          Values.someTime(),
          "1h",
          "After how long a payment that is not certain is worth an alarm; for one that Amazon is"
              + " still deciding, 25 hours.");
  public static final Setting<Duration> RETENTION =
      of(
          "retention",
          Values.atLeast(Duration.ofDays(31), "31d"),
          "180d",
          "How long the journal keeps a payment after it is final and the shop was told.");
  public static final Setting<String> OPERATIONS_LISTENER =
      of(
          "operationsListener",
          Values.className(),
          "The shop's OperationsListener, if it wants alarms and counters.");

  private static final List<Setting<?>> ALL =
      List.of(
          COMPLETE_PATH,
          FINALIZE_PATH,
          WALLET_PATH,
          WALLET_SESSION_PARAMETER,
          CANCEL_PATH,
          IPN_PATH,
          IPN_TOPICS,
          ORDER_LOOKUP,
          PAYMENT_LISTENER,
          VERIFY_LEVEL,
          SUCCESS_VIEW,
          PENDING_VIEW,
          RETRY_VIEW,
          WALLET_SUCCESS_VIEW,
          WALLET_PENDING_VIEW,
          WALLET_RETRY_VIEW,
          FINALIZE_SUCCESS_VIEW,
          FINALIZE_PENDING_VIEW,
          FINALIZE_RETRY_VIEW,
          CALLER_CHECK,
          LANGUAGES,
          MESSAGES,
          REGION,
          ENVIRONMENT,
          PUBLIC_KEY_ID,
          PRIVATE_KEY,
          RETURN_TOKEN_KEY,
          SERVICE_URL,
          DATA_SOURCE,
          JOURNAL_FILE,
          JOURNAL_SCHEMA,
          RECOVERY,
          DEADLINE,
          CALL_LIMIT,
          CALL_THREADS,
          WAITING_BUYERS,
          SEND_WITHIN,
          FOLLOW_FOR,
          NODES,
          QUOTA_PERCENT,
          ALARM_AFTER,
          RETENTION,
          OPERATIONS_LISTENER);

  private SettingsTable() {}

  /** All of them, in the order in which the docs print them. */
  public static List<Setting<?>> all() {
    return ALL;
  }

  private static <T> Setting<T> of(String key, Values<T> values, String description) {
    return new Setting<>(key, values, Optional.empty(), description, FIRST);
  }

  private static <T> Setting<T> of(
      String key, Values<T> values, String defaultText, String description) {
    return new Setting<>(key, values, Optional.of(defaultText), description, FIRST);
  }
}
