package io.github.payreturn.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of the places that a value can come from. The first that has one wins. */
public interface SettingsSource {

  /** Where this is, for messages: "init-param of the filter amazonPayReturn". */
  String place();

  /** The text given for a key. */
  Optional<String> find(String key);

  /** Every key of ours that is given here, known or not. */
  Set<String> keys();

  /** Whether only the shop's developer writes here, so that an unknown key is a fault. */
  boolean onlyOurs();

  /** Values that have been read already, by their keys. */
  static SettingsSource of(String place, Map<String, String> values, boolean onlyOurs) {
    return new KnownValues(place, Map.copyOf(values), onlyOurs);
  }
}
