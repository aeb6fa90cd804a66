package io.github.payreturn.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A source whose values have been read. */
record KnownValues(String place, Map<String, String> values, boolean onlyOurs)
    implements SettingsSource {

  @Override
  public Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public Set<String> keys() {
    return values.keySet();
  }
}
