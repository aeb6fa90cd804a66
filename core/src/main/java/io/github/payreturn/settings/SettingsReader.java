package io.github.payreturn.settings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the table of settings from its sources, and finds out all that is wrong with them. */
final class SettingsReader {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  /** What somebody may put where it does not belong: a key, a database's address with its user. */
  private static final Pattern LOOKS_SECRET =
      Pattern.compile("passw|pwd|secret|private key|//[^/]*@", Pattern.CASE_INSENSITIVE);

  private SettingsReader() {}

  static Settings read(List<SettingsSource> sources, Faults faults) {
    Given common = new Given(sources, faults);
    for (Setting<?> setting : SettingsTable.all()) {
      common.read(setting, setting.key());
      if (common.source(setting.key()).isEmpty()) {
        setting.defaultText().ifPresent(text -> common.values.put(setting, setting.read(text)));
      }
    }
    sources.forEach(source -> unknownKeys(source, faults));
    Settings settings = new Settings(common.values, common.places, merchants(common));
    SettingsRules.check(settings, faults);
    return settings;
  }

  /** A merchant is there as soon as anything is set for it. */
  private static Map<String, Settings> merchants(Given common) {
    Map<String, Settings> merchants = new HashMap<>();
    common.sources.stream()
        .flatMap(source -> source.keys().stream())
        .flatMap(key -> MerchantKeys.parse(key).stream())
        .map(MerchantKeys::merchant)
        .distinct()
        .sorted()
        .forEach(name -> merchants.put(name, merchant(name, common)));
    return merchants;
  }

  private static Settings merchant(String name, Given common) {
    Given own = new Given(common.sources, common.faults);
    for (Setting<?> setting : MerchantKeys.INHERITED) {
      own.inherit(setting, common);
    }
    for (Setting<?> setting : MerchantKeys.MEMBERS) {
      own.read(setting, MerchantKeys.key(name, setting));
    }
    return new Settings(own.values, own.places, Map.of());
  }

  /** What was found so far, and where. */
  private static final class Given {
    private final List<SettingsSource> sources;
    private final Faults faults;
    private final Map<Setting<?>, Object> values = new HashMap<>();
    private final Map<Setting<?>, String> places = new HashMap<>();

    Given(List<SettingsSource> sources, Faults faults) {
      this.sources = sources;
      this.faults = faults;
    }

    /** The first source that has a key wins. */
    Optional<SettingsSource> source(String key) {
      return sources.stream().filter(place -> place.find(key).isPresent()).findFirst();
    }

    void read(Setting<?> setting, String key) {
      source(key).ifPresent(source -> read(setting, key, source));
    }

    private void read(Setting<?> setting, String key, SettingsSource source) {
      String text = source.find(key).orElseThrow();
      places.put(setting, source.place());
      try {
        values.put(setting, setting.read(text));
      } catch (IllegalArgumentException refused) {
        String given = setting.secret() ? "(%s)".formatted(refused.getMessage()) : quoted(text);
        faults.add(
            key,
            "%s, set in %s, is not allowed. Allowed: %s."
                .formatted(given, source.place(), setting.allowed()));
        // Whoever reads on, to find what else is wrong, finds a value where there is always one.
        setting.defaultText().ifPresent(usual -> values.put(setting, setting.read(usual)));
      }
    }

    private static String quoted(String text) {
      return LOOKS_SECRET.matcher(text).find() ? "(a text that looks secret)" : '"' + text + '"';
    }

    void inherit(Setting<?> setting, Given from) {
      if (from.values.containsKey(setting)) {
        values.put(setting, from.values.get(setting));
      }
    }
  }

  /** A typing mistake must not pass for silence where only the shop's developer writes. */
  private static void unknownKeys(SettingsSource source, Faults faults) {
    List<String> known = SettingsTable.all().stream().map(Setting::key).toList();
    for (String key : source.keys()) {
      if (known.contains(key) || MerchantKeys.parse(key).isPresent()) {
        continue;
      }
      String message =
          "there is no such setting, set in %s. %s".formatted(source.place(), hint(key, known));
      if (source.onlyOurs()) {
        faults.add(key, message);
      } else {
        LOG.warn("{}: {}", key, message);
      }
    }
  }

  private static String hint(String key, List<String> known) {
    if (MerchantKeys.isMeant(key)) {
      return "For a merchant there are %s, and its name is %s."
          .formatted(
              MerchantKeys.MEMBERS.stream()
                  .map(member -> MerchantKeys.key("<name>", member))
                  .collect(Collectors.joining(", ")),
              MerchantKeys.ALLOWED_NAME);
    }
    // Some places want a prefix, and this one does not.
    String word = key.substring(key.lastIndexOf('.') + 1);
    return "The nearest is %s."
        .formatted(
            known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .orElseThrow());
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
