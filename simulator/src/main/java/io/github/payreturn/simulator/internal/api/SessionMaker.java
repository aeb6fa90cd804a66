package io.github.payreturn.simulator.internal.api;

import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.internal.ledger.Account;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Buyers;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Effect;
import io.github.payreturn.simulator.internal.ledger.Environment;
import io.github.payreturn.simulator.internal.ledger.Ledger;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import io.github.payreturn.simulator.internal.ledger.SignedIn;
import io.github.payreturn.simulator.internal.ledger.Status;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;
import java.util.Set;

/** Makes checkout sessions for tests, by the same rules as the API. */
public final class SessionMaker {
  private final Ledger ledger;
  private final Buyers buyers;
  private final String firstMerchant;

  public SessionMaker(Ledger ledger, Buyers buyers, String firstMerchant) {
    this.ledger = ledger;
    this.buyers = buyers;
    this.firstMerchant = firstMerchant;
  }

  /**
   * Makes the session that is planned and returns its id.
   *
   * @throws IllegalArgumentException if the API would refuse it
   */
  public String make(SessionPlan plan) {
    return ledger.atomically(books -> make(books, plan)).id();
  }

  /** Signs the first buyer in with the first merchant and returns the buyerToken. */
  public String signIn(Set<String> scopes) {
    SignedIn signedIn =
        new SignedIn(buyers.first(), scopes.isEmpty() ? SignedIn.DEFAULT_SCOPES : scopes);
    return ledger.atomically(books -> books.signIn(account(firstMerchant), signedIn));
  }

  private static Account account(String merchant) {
    return Account.byPrefix(merchant).orElseGet(() -> new Account(merchant, Environment.SANDBOX));
  }

  private CheckoutSession make(Books books, SessionPlan plan) {
    String merchant = plan.merchant().orElse(firstMerchant);
    CheckoutSession session =
        CheckoutSession.open(books.ids().session(), account(merchant), plan.details(), books.now());
    CheckoutSessions.check(books, session)
        .map(Problem::message)
        .ifPresent(
            message -> {
              throw new IllegalArgumentException(message);
            });
    CheckoutSession made = staged(books, session, plan);
    books.sessions().put(made);
    return made;
  }

  private CheckoutSession staged(Books books, CheckoutSession session, SessionPlan plan) {
    return switch (plan.stage()) {
      case NOT_PAID -> session;
      case PAID -> paid(session, plan).processed(books.now());
      case CANCELED -> session.canceled(plan.reasonCode().orElseThrow(), books.now());
      case COMPLETED ->
          Payment.complete(
              books,
              paid(session, plan).processed(books.now()),
              chargeStatus(books, session, plan),
              Optional.empty());
    };
  }

  private CheckoutSession paid(CheckoutSession session, SessionPlan plan) {
    Purchaser purchaser = Purchaser.of(buyers.first()).with(plan.card());
    return session
        .withPurchaser(purchaser)
        .withEffect(plan.effect().orElseGet(() -> Effect.of(plan.card())));
  }

  private static Optional<Status<ChargeState>> chargeStatus(
      Books books, CheckoutSession session, SessionPlan plan) {
    return plan.chargeState()
        .map(state -> new Status<>(state, plan.reasonCode(), books.now()))
        .or(() -> Payment.chargeStatus(session, books.now()));
  }
}
