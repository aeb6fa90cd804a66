package io.github.payreturn.simulator.internal.ledger;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** New ids in Amazon's formats; never the same twice. */
public final class Ids {
  private static final Set<String> EURO_ZONE = Set.of("EUR", "GBP", "DKK", "NOK", "SEK", "CHF");
  private static final long SEVEN_DIGITS = 10_000_000;
  private long number = 1_234_567 * SEVEN_DIGITS;

  public String session() {
    return UUID.randomUUID().toString();
  }

  /** For example {@code S01-1234568-8765432}: kind and environment, region, number. */
  public String permission(Account account, String type, String currencyCode) {
    return switch (type) {
      case "Recurring" -> numbered("C", currencyCode);
      case "PaymentMethodOnFile" -> numbered("B", currencyCode);
      default -> oneTime(account, currencyCode);
    };
  }

  /**
   * A charge of a one-time permission bears its number; one of a recurring permission or a saved
   * wallet has its own.
   */
  public String charge(Account account, String permissionId, String currencyCode) {
    boolean own = permissionId.startsWith("C") || permissionId.startsWith("B");
    String base = own ? oneTime(account, currencyCode) : permissionId;
    return base + "-C" + sixDigits();
  }

  /** Of a refund of that charge. */
  public String refund(String chargeId) {
    return chargeId.substring(0, chargeId.lastIndexOf('-')) + "-R" + sixDigits();
  }

  /** For example in the URL after a sign-in. */
  public String buyerToken() {
    return "buyer-" + UUID.randomUUID();
  }

  private String oneTime(Account account, String currencyCode) {
    return numbered(account.environment() == Environment.SANDBOX ? "S" : "P", currencyCode);
  }

  private String numbered(String kind, String currencyCode) {
    number++;
    return String.format(
        Locale.ROOT,
        "%s%s-%07d-%07d",
        kind,
        region(currencyCode),
        number / SEVEN_DIGITS,
        number % SEVEN_DIGITS);
  }

  private String sixDigits() {
    number++;
    return String.format(Locale.ROOT, "%06d", number % 1_000_000);
  }

  private static String region(String currencyCode) {
    if (currencyCode.equals("JPY")) {
      return "03";
    }
    return EURO_ZONE.contains(currencyCode) ? "02" : "01";
  }
}
