package io.github.payreturn.flow;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Failed;
import io.github.payreturn.NotificationResult;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnRequest;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Shipment;
import io.github.payreturn.ShipmentReport;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.journal.ResultReference;
import io.github.payreturn.internal.token.ReturnTokens;
import io.github.payreturn.operations.Operations;
import io.github.payreturn.settings.Settings;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes buyers who come back from Amazon Pay and says what is true about their payment. Needs no
 * container: a web layer hands in requests and shows what it is told.
 *
 * <p>One instance serves a whole application, from any number of threads. What serves a buyer
 * blocks for the return's deadline at most and throws nothing: what fails becomes {@link
 * ReturnResult.CannotCheckNow}.
 */
public final class CheckoutReturns implements AutoCloseable {

  /** The query parameter in which Amazon sends the session id. */
  public static final String SESSION_PARAMETER = "amazonCheckoutSessionId";

  /** The query parameter of a signed return token. */
  public static final String TOKEN_PARAMETER = "returnToken";

  /** No message of Amazon's is larger; more of it need not be read. */
  public static final int MOST_NOTIFICATION_BYTES = Notifications.MOST_BYTES;

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  private final Returns returns;
  private final Shipments shipments;
  private final Notifications notifications;
  private final Recovery recovery;
  private final ClockCheck clocks;
  private final Operations operations;
  private final Optional<ReturnTokens> tokens;
  private final List<AutoCloseable> parts;

  CheckoutReturns(
      Returns returns,
      Shipments shipments,
      Notifications notifications,
      Recovery recovery,
      ClockCheck clocks,
      Operations operations,
      Optional<ReturnTokens> tokens,
      List<AutoCloseable> parts) {
    this.returns = returns;
    this.shipments = shipments;
    this.notifications = notifications;
    this.recovery = recovery;
    this.clocks = clocks;
    this.operations = operations;
    this.tokens = tokens;
    this.parts = parts;
  }

  /** Begins to put one together. */
  public static CheckoutReturnsBuilder builder(Settings settings) {
    return new CheckoutReturnsBuilder(settings);
  }

  /**
   * Somebody came back with a checkout that is done at Amazon: the order is looked up, the session
   * completed or finalized and the shop told, each only if that has not been done yet.
   *
   * @param kind at which endpoint; {@link ReturnKind#CANCEL} cancels nothing, and shows an order
   *     that is in truth paid as paid
   */
  public ReturnResult arrive(ReturnKind kind, ReturnRequest request) {
    Optional<SessionId> session = request.parameter(SESSION_PARAMETER).flatMap(SessionId::parse);
    return answer(
        request,
        kind,
        session,
        buyer -> {
          if (kind == ReturnKind.CANCEL) {
            return returns.canceled(session, buyer);
          }
          return session.isPresent() ? returns.arrive(session.get(), buyer) : noSession(buyer);
        });
  }

  /** A buyer looks at a result again, by the reference that {@link ReturnResult.Shown} gave. */
  public ReturnResult show(String resultReference, ReturnKind kind, ReturnRequest request) {
    Optional<ResultReference> reference = ResultReference.parse(resultReference);
    return reference.isEmpty()
        ? new ReturnResult.NotRecognized()
        : answer(request, kind, Optional.empty(), buyer -> returns.show(reference.get(), buyer));
  }

  /**
   * Amazon, or whoever says so, posted a notification (IPN). Verified, it only makes us look up
   * sooner what became of a payment; the shop hears of that as of any other outcome. May wait a few
   * seconds for Amazon's certificate, never for Amazon Pay.
   *
   * @param message the body of the request, as it came
   */
  public NotificationResult notified(byte[] message) {
    try {
      return notifications.take(message);
    } catch (SQLException | RuntimeException | LinkageError failed) {
      LOG.error("A notification could not be followed; Amazon is asked to send it again", failed);
      return NotificationResult.NOT_NOW;
    }
  }

  /**
   * Puts a signed order id into a return URL, so that the order is found again without a cookie.
   *
   * @param url what the shop gives Amazon as {@code checkoutResultReturnUrl} or {@code
   *     checkoutCancelUrl}
   * @param orderId comes back as {@link io.github.payreturn.BuyerReturn#orderId()}
   * @throws IllegalStateException if no {@code returnTokenKey} is set
   */
  public String returnUrl(String url, String orderId) {
    String token =
        tokens
            .orElseThrow(
                () -> new IllegalStateException("returnTokenKey: set it to sign return URLs"))
            .mint(orderId);
    return url + (url.contains("?") ? "&" : "?") + TOKEN_PARAMETER + "=" + token;
  }

  /**
   * Tells Amazon that a parcel of a paid order is on its way: the Delivery Tracker, which tells the
   * buyer. Each tracking number is sent once, by any number of threads and nodes.
   *
   * <p>Blocks for the limit of one call at most. Amazon serves it in the live environment only.
   *
   * @throws SQLException if the database could not be asked or did not take note. What was not
   *     noted as reported is answered with {@link ShipmentReport.Status#UNCONFIRMED} next time
   */
  public ShipmentReport reportShipment(String orderId, Shipment parcel) throws SQLException {
    return shipments.report(orderId, parcel);
  }

  /**
   * Works on what came due though nobody asks: payments to look up or to send, outcomes to tell.
   * Only for shops that set {@code recovery} to false and call this themselves, every second or so,
   * on one node or on all; otherwise a thread of ours does.
   *
   * <p>Returns at once; the work is done on our own threads.
   *
   * @return how many rows were begun
   * @throws SQLException if the database cannot be asked; nothing was begun
   */
  public int runOnce() throws SQLException {
    return recovery.runOnce();
  }

  /** When this node asked the journal last for what is due; empty if that never went well here. */
  public Optional<Instant> lastRecovery() {
    return recovery.last();
  }

  /** What the people who run the shop may ask and do. */
  public Operations operations() {
    return operations;
  }

  /** Lets what is under way end, for a few seconds, and gives everything back. */
  @Override
  public void close() {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception failed) {
        LOG.warn("{} could not be closed", part.getClass().getSimpleName(), failed);
      }
    }
  }

  private ReturnResult answer(
      ReturnRequest request, ReturnKind kind, Optional<SessionId> session, Step step) {
    Optional<String> token = request.parameter(TOKEN_PARAMETER).filter(given -> tokens.isPresent());
    Optional<String> orderId = token.flatMap(text -> tokens.orElseThrow().verify(text));
    if (token.isPresent() && orderId.isEmpty()) {
      LOG.warn("A return with a forged or expired return token was refused");
      return new ReturnResult.NotRecognized();
    }
    try {
      clocks.refresh();
      return step.take(new VerifiedReturn(request, kind, session, orderId));
    } catch (Throwable failed) {
      LOG.error(
          "Return {}: the journal or the shop's order look-up failed; the buyer is asked to reload",
          session.map(SessionId::toString).orElse("by reference"),
          failed);
      return new ReturnResult.CannotCheckNow();
    }
  }

  private static ReturnResult noSession(BuyerReturn buyer) {
    return new ReturnResult.Shown(
        new Failed("", Failed.Reason.NO_SESSION, Optional.empty()), Optional.empty(), buyer);
  }

  private interface Step {
    ReturnResult take(VerifiedReturn buyer) throws Exception;
  }
}
