package io.github.payreturn.sampleshop.payment;

import io.github.payreturn.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** An address as Amazon shares it, in JSON: with pages, and with Get Checkout Session. */
public final class SharedAddress {

  private static final int LONGEST = 4000;

  private SharedAddress() {}

  /** Reads what a page sent; empty if it is no address. */
  public static Optional<Address> parse(@Nullable String json) {
    if (json == null || json.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return of(new JSONObject(json));
    } catch (JSONException malformed) {
      return Optional.empty();
    }
  }

  /** Takes every field of an address as it is, without trimming or filling in anything. */
  static Optional<Address> of(@Nullable JSONObject json) {
    Map<String, @Nullable String> fields = new HashMap<>();
    for (Address.Field field : Address.Field.values()) {
      String name = field.amazonName();
      if (json != null && json.has(name)) {
        fields.put(name, json.isNull(name) ? null : json.get(name).toString());
      }
    }
    return fields.isEmpty() ? Optional.empty() : Optional.of(Address.of(fields));
  }
}
