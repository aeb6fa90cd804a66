package io.github.payreturn;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address in Amazon's fields. Finalize compares it with the one that Amazon shared, by a rule
 * that is not published, so it is kept exactly as it was given: a field that was never set is not
 * sent, an empty one is sent empty, a null is sent as null.
 */
public final class Address {

  private final Map<Field, Optional<String>> fields;

  private Address(Map<Field, Optional<String>> fields) {
    this.fields = fields;
  }

  /** Amazon's fields, with their names in its API. */
  public enum Field {
    NAME("name"),
    ADDRESS_LINE_1("addressLine1"),
    ADDRESS_LINE_2("addressLine2"),
    ADDRESS_LINE_3("addressLine3"),
    CITY("city"),
    COUNTY("county"),
    DISTRICT("district"),
    STATE_OR_REGION("stateOrRegion"),
    POSTAL_CODE("postalCode"),
    COUNTRY_CODE("countryCode"),
    PHONE_NUMBER("phoneNumber");

    private final String amazonName;

    Field(String amazonName) {
      this.amazonName = amazonName;
    }

    /** The name as Amazon's API writes it. */
    public String amazonName() {
      return amazonName;
    }
  }

  /** An address without any field, to be filled by {@link #with}. */
  public static Address empty() {
    return new Address(Map.of());
  }

  /**
   * An address as Amazon gave it, for example to the page's handler.
   *
   * @param fields by Amazon's names; a null stays a null
   * @throws IllegalArgumentException if Amazon has no field of a name
   */
  public static Address of(Map<String, ? extends @Nullable String> fields) {
    Address address = empty();
    for (Map.Entry<String, ? extends @Nullable String> field : fields.entrySet()) {
      address = address.with(field(field.getKey()), Optional.ofNullable(field.getValue()));
    }
    return address;
  }

  /** The same address with one field set. */
  public Address with(Field field, String value) {
    return with(field, Optional.of(value));
  }

  /** A field's text; empty if it was not set, or set to null. */
  public Optional<String> get(Field field) {
    return fields.getOrDefault(field, Optional.empty());
  }

  /** What was set, in Amazon's order; an empty value is Amazon's null. */
  public Map<Field, Optional<String>> fields() {
    return Collections.unmodifiableMap(fields);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Address address && fields.equals(address.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /** Nothing personal, whatever prints it. */
  @Override
  public String toString() {
    return "an address";
  }

  private Address with(Field field, Optional<String> value) {
    Map<Field, Optional<String>> changed = new EnumMap<>(Field.class);
    changed.putAll(fields);
    changed.put(field, value);
    return new Address(changed);
  }

  private static Field field(String amazonName) {
    for (Field field : Field.values()) {
      if (field.amazonName.equals(amazonName)) {
        return field;
      }
    }
    throw new IllegalArgumentException("Amazon's addresses have no field \"" + amazonName + "\"");
  }
}
