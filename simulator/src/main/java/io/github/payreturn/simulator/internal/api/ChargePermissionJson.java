package io.github.payreturn.simulator.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.PermissionState;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.ChargePermission;
import io.github.payreturn.simulator.internal.ledger.Prices;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import io.github.payreturn.simulator.internal.ledger.Standing;
import io.github.payreturn.simulator.internal.ledger.Status;
import io.github.payreturn.simulator.internal.message.Json;
import java.util.Optional;

/** A charge permission as Amazon shows it. */
final class ChargePermissionJson {
  private static final String[] ALL = {
    "chargePermissionId",
    "chargePermissionReferenceId",
    "chargePermissionType",
    "recurringMetadata",
    "platformId",
    "buyer",
    "shippingAddress",
    "billingAddress",
    "paymentPreferences",
    "statusDetails",
    "creationTimestamp",
    "expirationTimestamp",
    "merchantMetadata",
    "releaseEnvironment",
    "limits",
    "presentmentCurrency"
  };

  private ChargePermissionJson() {}

  static ObjectNode of(Books books, ChargePermission permission) {
    Standing standing = Standing.of(books, permission);
    ObjectNode json = Json.only(permission.details(), ALL);
    Optional<Purchaser> readable =
        permission
            .purchaser()
            .filter(purchaser -> permission.isBuyerReadable(standing.status(), books.now()));
    json.put("chargePermissionId", permission.id());
    json.put("chargePermissionType", permission.type());
    readable.ifPresent(purchaser -> SessionJson.addBuyer(json, purchaser));
    json.set("paymentPreferences", SessionJson.preferences(readable));
    json.set("statusDetails", statusDetails(standing.status()));
    json.put("creationTimestamp", Timestamps.write(permission.created()));
    json.put("expirationTimestamp", Timestamps.write(permission.expires()));
    json.set("merchantMetadata", SessionJson.merchantMetadata(permission.details()));
    json.put("releaseEnvironment", permission.account().environment().code());
    json.set("limits", limits(permission, standing));
    json.put("presentmentCurrency", permission.currency().orElse(null));
    return json;
  }

  /** Unlike elsewhere the reasons are an array. */
  private static ObjectNode statusDetails(Status<PermissionState> status) {
    ObjectNode json = Json.object().put("state", status.state().code());
    json.putNull("reasons");
    status
        .reasonCode()
        .ifPresent(
            code ->
                json.putArray("reasons")
                    .addObject()
                    .put("reasonCode", code)
                    .put("reasonDescription", Statuses.describe(code)));
    return json.put("lastUpdatedTimestamp", Timestamps.write(status.since()));
  }

  private static ObjectNode limits(ChargePermission permission, Standing standing) {
    ObjectNode json = Json.object();
    json.set("amountLimit", price(permission.limit()));
    json.set("amountBalance", price(standing.balance()));
    return json;
  }

  private static JsonNode price(Optional<Price> price) {
    return price.<JsonNode>map(Prices::write).orElse(NullNode.getInstance());
  }
}
