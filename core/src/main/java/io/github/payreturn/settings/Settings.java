package io.github.payreturn.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The settings of one shop: the values that the {@link SettingsTable} describes. Immutable. */
public final class Settings {

  /** The merchant account whose settings have no prefix: the only one of most shops. */
  public static final String DEFAULT_MERCHANT = "default";

  private final Map<Setting<?>, Object> values;
  private final Map<Setting<?>, String> places;
  private final Map<String, Settings> merchants;

  /**
   * @param places where each value was set, of those that were
   * @param merchants the settings as they hold for each named merchant
   */
  Settings(
      Map<Setting<?>, Object> values,
      Map<Setting<?>, String> places,
      Map<String, Settings> merchants) {
    this.values = Map.copyOf(values);
    this.places = Map.copyOf(places);
    this.merchants = Map.copyOf(merchants);
  }

  /**
   * Settings written down in a program.
   *
   * @throws SettingsException if any is unknown or wrong; the message lists all that are
   */
  public static Settings of(Map<String, String> given) {
    Faults faults = new Faults();
    Settings settings = read(List.of(SettingsSource.of("the program", given, true)), faults);
    faults.throwIfAny();
    return settings;
  }

  /**
   * Reads every setting from the first source that has it.
   *
   * @param sources in the order of their precedence
   * @param faults gets everything that is wrong; the settings can be used only if it gets nothing
   */
  public static Settings read(List<SettingsSource> sources, Faults faults) {
    return SettingsReader.read(sources, faults);
  }

  /** The value, given or by default. */
  public <T> Optional<T> find(Setting<T> setting) {
    // A value was put under its setting by that setting's own reader.
    @SuppressWarnings("unchecked")
    T value = (T) values.get(setting);
    return Optional.ofNullable(value);
  }

  /**
   * The value of a setting that always has one.
   *
   * @throws IllegalStateException if it has none; reading the settings would have said so
   */
  public <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(() -> new IllegalStateException("the setting " + setting + " is not set"));
  }

  /** Where the value was set; empty if nobody set it. */
  public Optional<String> place(Setting<?> setting) {
    return Optional.ofNullable(places.get(setting));
  }

  /** A setting and where it was set, as messages about it begin. */
  public String where(Setting<?> setting) {
    return place(setting).map(place -> setting.key() + ", set in " + place).orElse(setting.key());
  }

  /** Whether every value is the same, wherever it comes from. */
  public boolean sameAs(Settings other) {
    return values.equals(other.values)
        && merchants.keySet().equals(other.merchants.keySet())
        && merchants.keySet().stream()
            .allMatch(name -> ofMerchant(name).sameAs(other.ofMerchant(name)));
  }

  /** The names of all merchant accounts: the default one, and those with keys of their own. */
  public Set<String> merchants() {
    Set<String> names = new TreeSet<>(merchants.keySet());
    names.add(DEFAULT_MERCHANT);
    return Set.copyOf(names);
  }

  /**
   * The settings as they hold for one merchant account.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Settings ofMerchant(String name) {
    Settings named = merchants.get(name);
    if (named == null && !name.equals(DEFAULT_MERCHANT)) {
      throw new IllegalArgumentException("there is no merchant " + name + " in the settings");
    }
    return named == null ? new Settings(values, places, Map.of()) : named;
  }

  /**
   * Whether real money is moved, for any of the merchants: by the key id if it says so, else by
   * {@link SettingsTable#ENVIRONMENT}.
   */
  public boolean live() {
    return liveByDefault() || merchants.values().stream().anyMatch(Settings::liveByDefault);
  }

  private boolean liveByDefault() {
    String keyId = find(SettingsTable.PUBLIC_KEY_ID).orElse("").toUpperCase(Locale.ROOT);
    if (keyId.startsWith("SANDBOX")) {
      return false;
    }
    return keyId.startsWith("LIVE")
        || find(SettingsTable.ENVIRONMENT).orElse(Environment.LIVE) == Environment.LIVE;
  }
}
