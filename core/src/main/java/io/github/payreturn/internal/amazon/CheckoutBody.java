package io.github.payreturn.internal.amazon;

import io.github.payreturn.Address;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Price;
import io.github.payreturn.internal.Digest;
import io.github.payreturn.internal.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of the call that ends a checkout.
 *
 * @param operation which call it is for
 * @param json what is sent
 */
public record CheckoutBody(Operation operation, String json) {

  /**
   * The body of Complete Checkout Session; {@code {}} where a wallet is set up.
   *
   * @param totalOrderAmount present only if the session has one
   */
  public static CheckoutBody complete(
      Optional<Price> chargeAmount, Optional<Price> totalOrderAmount) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    amounts(chargeAmount, totalOrderAmount, body);
    return new CheckoutBody(Operation.COMPLETE, Json.write(body));
  }

  /** The body of the call, made of what the shop says. */
  public static CheckoutBody of(Operation operation, ExpectedOrder order) {
    return operation == Operation.COMPLETE
        ? complete(order.chargeAmount(), order.totalOrderAmount())
        : finalizing(order);
  }

  /** What the journal keeps of it: addresses must not be there. */
  public String hash() {
    return Digest.hex(json);
  }

  /** Nothing personal, whatever prints it. */
  @Override
  public String toString() {
    return "the body of " + operation;
  }

  private static CheckoutBody finalizing(ExpectedOrder order) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    order.shippingAddress().ifPresent(address -> body.put("shippingAddress", json(address)));
    order.billingAddress().ifPresent(address -> body.put("billingAddress", json(address)));
    amounts(order.chargeAmount(), order.totalOrderAmount(), body);
    if (order.chargeAmount().isPresent()) {
      body.put("paymentIntent", order.intent().amazonName());
      body.put("canHandlePendingAuthorization", order.pendingAllowed());
    }
    order.supplementaryData().ifPresent(data -> body.put("supplementaryData", data));
    return new CheckoutBody(Operation.FINALIZE, Json.write(body));
  }

  private static void amounts(
      Optional<Price> charge, Optional<Price> total, Map<String, @Nullable Object> body) {
    charge.ifPresent(price -> body.put("chargeAmount", json(price)));
    total.ifPresent(price -> body.put("totalOrderAmount", json(price)));
  }

  private static Map<String, String> json(Price price) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("amount", price.amountText());
    json.put("currencyCode", price.currencyCode());
    return json;
  }

  private static Map<String, @Nullable String> json(Address address) {
    Map<String, @Nullable String> json = new LinkedHashMap<>();
    address.fields().forEach((field, value) -> json.put(field.amazonName(), value.orElse(null)));
    return json;
  }
}
