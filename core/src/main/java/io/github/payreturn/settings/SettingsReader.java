package io.github.payreturn.settings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the table of settings from its sources, and finds out all that is wrong with them. */
final class SettingsReader {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  private SettingsReader() {}

  static Settings read(List<SettingsSource> sources, Faults faults) {
    Map<Setting<?>, Object> values = new HashMap<>();
    Map<Setting<?>, String> places = new HashMap<>();
    for (Setting<?> setting : Settings.table()) {
      Optional<SettingsSource> source =
          sources.stream().filter(place -> place.find(setting.key()).isPresent()).findFirst();
      if (source.isPresent()) {
        String text = source.get().find(setting.key()).orElseThrow();
        places.put(setting, source.get().place());
        readOne(setting, text, source.get().place(), values, faults);
      } else {
        setting.defaultText().ifPresent(text -> values.put(setting, setting.read(text)));
      }
    }
    sources.forEach(source -> unknownKeys(source, faults));
    Settings settings = new Settings(values, places);
    SettingsRules.check(settings, faults);
    return settings;
  }

  private static void readOne(
      Setting<?> setting,
      String text,
      String place,
      Map<Setting<?>, Object> values,
      Faults faults) {
    try {
      values.put(setting, setting.read(text));
    } catch (IllegalArgumentException refused) {
      String given = setting.secret() ? "(%s)".formatted(refused.getMessage()) : '"' + text + '"';
      faults.add(
          setting.key(),
          "%s, set in %s, is not allowed. Allowed: %s.".formatted(given, place, setting.allowed()));
    }
  }

  /** A typing mistake must not pass for silence where only the shop's developer writes. */
  private static void unknownKeys(SettingsSource source, Faults faults) {
    List<String> known = Settings.table().stream().map(Setting::key).toList();
    for (String key : source.keys()) {
      if (known.contains(key)) {
        continue;
      }
      String nearest =
          known.stream()
              .min(Comparator.comparingInt(candidate -> distance(key, candidate)))
              .orElseThrow();
      String message =
          "there is no such setting, set in %s. The nearest is %s."
              .formatted(source.place(), nearest);
      if (source.onlyOurs()) {
        faults.add(key, message);
      } else {
        LOG.warn("{}: {}", key, message);
      }
    }
  }

  /** How many letters have to be changed, put in or left out to get from one word to the other. */
  private static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int replaced =
            previous[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
        current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
