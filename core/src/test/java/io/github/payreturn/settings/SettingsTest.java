package io.github.payreturn.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreturn.testing.Logs;
import io.github.payreturn.testing.TestMerchant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Settings")
class SettingsTest {

  private Path directory = Path.of("");
  private Map<String, String> good = Map.of();

  @BeforeEach
  void writeAKey(@TempDir Path temporary) {
    directory = temporary;
    good =
        Map.of(
            "region", "EU",
            "publicKeyId", "SANDBOX-AFVX7ULWSGBZ5535PCUQOY7B",
            "privateKey", "file:" + TestMerchant.privateKeyIn(temporary));
  }

  @Test
  @DisplayName("have defaults where there can be some")
  void haveDefaults() {
    Settings settings = Settings.of(good);

    assertThat(settings.get(SettingsTable.DEADLINE)).isEqualTo(Duration.ofSeconds(8));
    assertThat(settings.get(SettingsTable.CALL_LIMIT)).isEqualTo(Duration.ofSeconds(25));
    assertThat(settings.get(SettingsTable.CALL_THREADS)).isEqualTo(20);
    assertThat(settings.find(SettingsTable.DATA_SOURCE)).isEmpty();
    assertThat(settings.live()).isFalse();
  }

  @Test
  @DisplayName("are taken from the first place that has one")
  void haveAPrecedence() {
    Faults faults = new Faults();
    Settings settings =
        Settings.read(
            List.of(
                place("first", Map.of("region", "JP"), true),
                place("second", Map.of("region", "NA", "deadline", "PT3S"), true),
                place("third", good, true)),
            faults);

    assertThat(faults.none()).isTrue();
    assertThat(settings.get(SettingsTable.REGION).name()).isEqualTo("JP");
    assertThat(settings.get(SettingsTable.DEADLINE)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  @DisplayName(
      "of a second merchant stand beside the first, which lends it only region and address")
  void haveSeveralMerchants() {
    Settings settings =
        with(
            Map.of(
                "environment", "SANDBOX",
                "merchant.uk.publicKeyId", "LIVE-AFVX7ULWSGBZ5535PCUQOY7C",
                "merchant.uk.privateKey", good.get("privateKey")));

    assertThat(settings.merchants()).containsExactlyInAnyOrder("default", "uk");
    Settings uk = settings.ofMerchant("uk");
    assertThat(uk.get(SettingsTable.PUBLIC_KEY_ID)).isEqualTo("LIVE-AFVX7ULWSGBZ5535PCUQOY7C");
    assertThat(uk.get(SettingsTable.REGION)).isEqualTo(settings.get(SettingsTable.REGION));
    assertThat(uk.find(SettingsTable.ENVIRONMENT)).isEmpty();
    assertThat(uk.live()).isTrue();
    assertThat(settings.ofMerchant("default").live()).isFalse();
    assertThat(settings.live()).as("for one of them").isTrue();
    assertThatThrownBy(() -> settings.ofMerchant("fr")).hasMessageContaining("no merchant fr");
  }

  @Test
  @DisplayName("of a merchant that are missing or misspelled are told by their full key")
  void tellFaultsOfAMerchant() {
    assertThatThrownBy(
            () -> with(Map.of("merchant.uk.region", "MARS", "merchant.uk.publicKey", "x")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("merchant.uk.region: \"MARS\", set in the program, is not allowed")
        .hasMessageContaining("merchant.uk.publicKeyId: it is not set anywhere")
        .hasMessageContaining("merchant.uk.privateKey: it is not set anywhere")
        .hasMessageContaining("merchant.uk.publicKey: there is no such setting")
        .hasMessageContaining("merchant.<name>.publicKeyId");
    assertThatThrownBy(() -> with(Map.of("merchant.UK.region", "EU")))
        .hasMessageContaining("its name is 1 to 32 of a-z and 0-9");
    assertThatThrownBy(() -> with(Map.of("merchant.default.region", "EU")))
        .hasMessageContaining("but not default");
  }

  @Test
  @DisplayName("S73 keep the journal's rows for 31 days at least")
  void keepRowsLongEnough() {
    assertThat(with(Map.of("retention", "31d")).get(SettingsTable.RETENTION))
        .isEqualTo(Duration.ofDays(31));
    assertThatThrownBy(() -> with(Map.of("retention", "30d"))).hasMessageContaining("at least 31d");
  }

  @Test
  @DisplayName("that are missing or wrong are all told at once")
  void tellAllFaultsAtOnce() {
    assertThatThrownBy(
            () -> Settings.of(Map.of("region", "MARS", "deadline", "soon", "sucessView", "x")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("region: \"MARS\", set in the program, is not allowed")
        .hasMessageContaining("NA, EU, JP")
        .hasMessageContaining("deadline: \"soon\"")
        .hasMessageContaining("500ms")
        .hasMessageContaining("sucessView: there is no such setting")
        .hasMessageContaining("The nearest is successView")
        .hasMessageContaining("publicKeyId: it is not set anywhere")
        .hasMessageContaining("privateKey: it is not set anywhere")
        .hasMessageContaining("5 settings are wrong");
  }

  @ParameterizedTest(name = "{0} = {1} is refused, and {2} is told")
  @CsvSource({
    "region, XX, 'NA, EU, JP'",
    "deadline, 8, 8s",
    "deadline, 1w, 8s",
    "callLimit, 0s, above 0",
    "callThreads, 0, 1 to 200",
    "callThreads, many, 1 to 200",
    "serviceUrl, http://pay-api.amazon.eu, https",
    "serviceUrl, https://x/y, without a path",
    "serviceUrl, 'not a url', https",
    "completePath, amazonpay/return, /amazonpay/return",
    "completePath, '/a?b', /amazonpay/return",
    "completePath, /a/../b, /amazonpay/return",
    "completePath, /a//b, /amazonpay/return",
    "publicKeyId, ' ', id of the public key",
    "amazonpay.return.completePath, /return, The nearest is completePath",
    "successView, /thanks.jsp, forward:",
    "successView, 'forward:/{orderId}.jsp', forward:",
    "orderLookup, 'no class', class",
    "dataSource, ldap://evil/x, java:comp/env",
    "journalFile, '/shop/journal;INIT=x', without semicolon",
    "journalSchema, maybe, 'VALIDATE, CREATE, NONE'",
    "environment, LIVE, 'contradicts publicKeyId, which is a SANDBOX key'",
    "returnTokenKey, a-key-in-clear, reference",
    "privateKey, file:/nowhere/key.pem, /nowhere/key.pem"
  })
  void refuse(String key, String value, String told) {
    assertThatThrownBy(() -> Settings.of(with(key, value)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(key)
        .hasMessageContaining(told);
  }

  @Test
  @DisplayName("S69 with a SANDBOX key against live are refused in one line that names the cause")
  void sandboxKeyAgainstLive() {
    assertThatThrownBy(() -> Settings.of(with("environment", "LIVE")))
        .hasMessageContaining("LIVE contradicts publicKeyId, which is a SANDBOX key. Leave it out");
  }

  @Test
  @DisplayName("that are secret are never printed, however wrong they are")
  void keepSecrets() throws IOException {
    String secret = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC";
    List<String> wrong =
        List.of(
            secret,
            file(secret),
            file("-----BEGIN PRIVATE KEY-----\n" + secret + "\n-----END PRIVATE KEY-----"),
            file("-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + secret + "\n-----END"),
            file("-----BEGIN PUBLIC KEY-----\n" + secret + "\n-----END PUBLIC KEY-----"));

    for (String value : wrong) {
      assertThatThrownBy(() -> Settings.of(with("privateKey", value)))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("privateKey")
          .hasMessageNotContaining(secret);
    }
    assertThatThrownBy(() -> Settings.of(with("returnTokenKey", file("short-secret"))))
        .hasMessageContaining("32 characters")
        .hasMessageNotContaining("short-secret");
    assertThatThrownBy(() -> Settings.of(with("dataSource", "jdbc:h2:x;PASSWORD=hunter2")))
        .hasMessageContaining("dataSource: (a text that looks secret), set in the program")
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> Settings.of(with("region", "-----BEGIN PRIVATE KEY-----\n" + secret)))
        .hasMessageNotContaining(secret);
  }

  @Test
  @DisplayName("that nobody knows are a warning where others write too")
  void tolerateForeignKeys() {
    Faults faults = new Faults();
    try (Logs logs = new Logs()) {
      Settings.read(
          List.of(
              place("the environment", Map.of("serviceHost", "10.0.0.1"), false),
              place("web.xml", good, true)),
          faults);

      assertThat(faults.none()).isTrue();
      assertThat(logs.lines())
          .containsExactly(
              "WARN serviceHost: there is no such setting, set in the environment. The nearest is"
                  + " serviceUrl. ");
    }
  }

  @ParameterizedTest(name = "the key id {0} in {1} moves real money: {2}")
  @CsvSource({
    "SANDBOX-AFVX7ULWSGBZ5535PCUQOY7B, , false",
    "LIVE-AFVX7ULWSGBZ5535PCUQOY7B, , true",
    "sandbox-afvx, , false",
    "AFVX7ULWSGBZ5535PCUQOY7B, , true",
    "AFVX7ULWSGBZ5535PCUQOY7B, SANDBOX, false",
    "AFVX7ULWSGBZ5535PCUQOY7B, LIVE, true"
  })
  void knowRealMoney(String keyId, String environment, boolean live) {
    Map<String, String> given = with("publicKeyId", keyId);
    Optional.ofNullable(environment).ifPresent(value -> given.put("environment", value));

    assertThat(Settings.of(given).live()).isEqualTo(live);
  }

  @Test
  @DisplayName("are all in the table, each with words for the reader of the docs")
  void areDocumented() {
    assertThat(SettingsTable.all())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            setting -> {
              assertThat(setting.description()).endsWith(".");
              assertThat(setting.allowed()).isNotBlank();
            })
        .extracting(Setting::key)
        .doesNotHaveDuplicates();
  }

  private Map<String, String> with(String key, String value) {
    Map<String, String> changed = new HashMap<>(good);
    changed.put(key, value);
    return changed;
  }

  private String file(String content) throws IOException {
    return "file:" + Files.writeString(Files.createTempFile(directory, "key", ".txt"), content);
  }

  private static SettingsSource place(String name, Map<String, String> values, boolean onlyOurs) {
    return new SettingsSource() {
      @Override
      public String place() {
        return name;
      }

      @Override
      public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
      }

      @Override
      public Set<String> keys() {
        return values.keySet();
      }

      @Override
      public boolean onlyOurs() {
        return onlyOurs;
      }
    };
  }

  private Settings with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(good);
    all.putAll(more);
    return Settings.of(all);
  }
}
