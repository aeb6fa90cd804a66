package io.github.payreturn.internal.amazon;

import io.github.payreturn.Shipment;
import io.github.payreturn.internal.SessionId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every merchant account of the shop, by our name for it. Each has its own of everything. */
public final class Merchants {

  private static final Duration UNTIL_SOMEBODY_MENDS_IT = Duration.ofMinutes(1);

  private final Map<String, Account> accounts;

  private Merchants(Map<String, Account> accounts) {
    this.accounts = accounts;
  }

  /**
   * Makes their clients; nothing is sent yet.
   *
   * @param quotaPercent how much of Amazon's documented quota is for this shop; empty for no limit
   * @param nodes among how many servers it is divided
   * @param callLimit for a whole call, connecting and reading included
   * @throws IllegalArgumentException if the SDK does not take a merchant's values
   */
  public static Merchants connect(
      List<Merchant> merchants,
      Optional<Integer> quotaPercent,
      int nodes,
      Duration callLimit,
      Clock clock,
      CallWatch watch) {
    Map<String, Account> accounts = new TreeMap<>();
    for (Merchant merchant : merchants) {
      Quota quota =
          quotaPercent
              .map(percent -> Quota.documented(merchant.sandbox(), percent, nodes, clock))
              .orElseGet(() -> Quota.unlimited(clock));
      AmazonPay client = SdkAmazonPay.connect(merchant, callLimit, clock);
      accounts.put(merchant.name(), new Account(merchant, client, quota, clock, watch));
    }
    return new Merchants(Collections.unmodifiableMap(accounts));
  }

  /** All names. */
  public Set<String> names() {
    return accounts.keySet();
  }

  /** Amazon, for one merchant; for one that is no longer in the settings, calls are not made. */
  public AmazonPay of(String name) {
    Account account = accounts.get(name);
    return account == null ? new Removed(name) : account;
  }

  /** How many payments of a merchant could be sent now. */
  public int sendsNow(String name) {
    return find(name).map(Account::sendsNow).orElse(0);
  }

  /** How long it takes at least until one could be; zero if now. */
  public Duration untilSend(String name) {
    return find(name).map(Account::untilSend).orElse(UNTIL_SOMEBODY_MENDS_IT);
  }

  /** Why a merchant's calls are paused, if they are. */
  public Optional<Trouble> trouble(String name) {
    return find(name).flatMap(Account::trouble);
  }

  /** That, for the operator. */
  public String inWords(String name) {
    return find(name).map(Account::inWords).orElse("");
  }

  private Optional<Account> find(String name) {
    return Optional.ofNullable(accounts.get(name));
  }

  /** A merchant that was taken out of the settings while payments of it were still open. */
  private record Removed(String name) implements AmazonPay {

    @Override
    public Reply end(SessionId session, CheckoutBody body) {
      return notMade();
    }

    @Override
    public Reply getCheckoutSession(SessionId session) {
      return notMade();
    }

    @Override
    public Reply getCharge(String chargeId) {
      return notMade();
    }

    @Override
    public Reply getChargePermission(String chargePermissionId) {
      return notMade();
    }

    @Override
    public Reply trackDelivery(String chargePermissionId, Shipment parcel) {
      return notMade();
    }

    private Reply notMade() {
      return new Reply.HeldBack(
          UNTIL_SOMEBODY_MENDS_IT, "there is no merchant %s in the settings".formatted(name));
    }
  }
}
