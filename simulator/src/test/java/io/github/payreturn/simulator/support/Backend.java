package io.github.payreturn.simulator.support;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.PaymentIntent;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.json.JSONObject;

/**
 * A shop's server with the Java SDK, and the simulator that it talks to. Bodies may be in single
 * quotes.
 */
public final class Backend implements AutoCloseable {
  /** The header that asks Amazon's sandbox for a certain answer. */
  public static final String SIMULATION = "x-amz-pay-simulation-code";

  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final AtomicInteger keys = new AtomicInteger();
  private final SdkClient client = SdkClient.of(Merchant.FIRST, simulator.url());

  /** One operation of the SDK. */
  private interface Call {
    AmazonPayResponse make() throws AmazonPayClientException;
  }

  public AmazonPaySimulator simulator() {
    return simulator;
  }

  @Override
  public void close() {
    simulator.close();
  }

  public void assume(Assumption assumption, boolean isTrue) {
    simulator.behave(simulator.behaviour().assuming(assumption, isTrue));
  }

  public Answered createSession(String body, String... headers) {
    return answered(() -> client.createCheckoutSession(json(body), headers(headers)));
  }

  public Answered session(String id) {
    return answered(() -> client.getCheckoutSession(id));
  }

  public Answered complete(String id, String body, String... headers) {
    return answered(() -> client.completeCheckoutSession(id, json(body), headers(headers)));
  }

  public Answered finish(String id, String body, String... headers) {
    return answered(() -> client.finalizeCheckoutSession(id, json(body), headers(headers)));
  }

  public Answered createCharge(String body, String... headers) {
    return answered(() -> client.createCharge(json(body), headers(headers)));
  }

  public Answered charge(String id) {
    return answered(() -> client.getCharge(id));
  }

  public Answered updateCharge(String id, String body) {
    return answered(() -> client.updateCharge(id, json(body)));
  }

  public Answered capture(String id, String body, String... headers) {
    return answered(() -> client.captureCharge(id, json(body), headers(headers)));
  }

  public Answered cancel(String id, String body, String... headers) {
    return answered(() -> client.cancelCharge(id, json(body), headers(headers)));
  }

  public Answered permission(String id) {
    return answered(() -> client.getChargePermission(id));
  }

  public Answered updatePermission(String id, String body) {
    return answered(() -> client.updateChargePermission(id, json(body)));
  }

  public Answered closePermission(String id, String body, String... headers) {
    return answered(() -> client.closeChargePermission(id, json(body), headers(headers)));
  }

  public Answered createRefund(String body, String... headers) {
    return answered(() -> client.createRefund(json(body), headers(headers)));
  }

  public Answered refund(String id) {
    return answered(() -> client.getRefund(id));
  }

  public Answered buyer(String token) {
    return answered(() -> client.getBuyer(token));
  }

  public Answered track(String body) {
    return answered(() -> client.deliveryTracker(json(body)));
  }

  /** What the SDK would not send: headers replace the usual ones, and an empty one is left out. */
  public Answered raw(String method, String path, String body, String... headers) {
    PlainClient plain = new PlainClient(Merchant.FIRST, simulator.url());
    Map<String, String> all = plain.usualHeaders();
    all.put("x-amz-pay-idempotency-key", Integer.toString(keys.incrementAndGet()));
    headers(headers).forEach(all::put);
    all.values().removeIf(String::isEmpty);
    HttpResponse<String> response = plain.send(method, path, body, all);
    return new Answered(response.statusCode(), new JSONObject(response.body()));
  }

  /** A permission of so much, with no charge yet. */
  public String permissionFor(String amount, String currency) {
    return completed(
        simulator
            .session()
            .paymentIntent(PaymentIntent.CONFIRM)
            .chargeAmount(amount, currency)
            .completed()
            .create());
  }

  /** A permission of another type, whose first 14.00 USD are confirmed, not charged. */
  public String permissionOf(String type, String details) {
    return completed(
        simulator
            .session()
            .paymentIntent(PaymentIntent.CONFIRM)
            .details(json(details).put("chargePermissionType", type).toString())
            .completed()
            .create());
  }

  private String completed(String sessionId) {
    return simulator.session(sessionId).chargePermissionId().orElseThrow();
  }

  /** A charge of 14.00 USD in that state. */
  public String chargeIn(ChargeState state) {
    String sessionId =
        simulator.session().paymentIntent(PaymentIntent.AUTHORIZE).completed(state).create();
    return simulator.session(sessionId).chargeId().orElseThrow();
  }

  public static String price(String name, String amount, String currency) {
    return "'%s':{'amount':'%s','currencyCode':'%s'}".formatted(name, amount, currency);
  }

  private static JSONObject json(String body) {
    return new JSONObject(body);
  }

  /** The SDK writes into the map, and takes an idempotency key as it is if there is one. */
  private static Map<String, String> headers(String... namesAndValues) {
    Map<String, String> headers = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return headers;
  }

  private static Answered answered(Call call) {
    try {
      return Answered.of(call.make());
    } catch (AmazonPayClientException e) {
      throw new IllegalStateException(e);
    }
  }
}
