package io.github.payreturn.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.testing.TestMerchant;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The one-file jar")
class OneFileJarIT {

  private static final Path JAR = LoneWar.JAR;
  private static final String SDK = "com.amazon.pay.api.PayConfiguration";
  private static final String JACKSON = "com.fasterxml.jackson.core.JsonFactory";
  private static final String INSIDE = "io/github/payreturn/inside/";

  @Test
  @DisplayName("has every class of others under a name of its own")
  void clashesWithNothing() throws IOException {
    assertThat(names())
        .filteredOn(name -> name.endsWith(".class"))
        .hasSizeGreaterThan(2000)
        .allMatch(name -> name.startsWith("io/github/payreturn/"));
    assertThat(names())
        .contains("io/github/payreturn/servlet/CheckoutReturnFilter.class")
        .contains("io/github/payreturn/journal/h2/V1__journal.sql")
        .contains(INSIDE + "amazonpay/api/WebstoreClient.class")
        .noneMatch(name -> name.contains("simulator"));
  }

  @Test
  @DisplayName("offers no driver, no provider of cryptography, and no signature of others' jars")
  void offersNothing() throws IOException {
    assertThat(names())
        .filteredOn(name -> name.startsWith("META-INF/services/") && !name.endsWith("/"))
        .allMatch(name -> name.contains("io.github.payreturn.") || name.contains("jakarta.servlet"))
        .isNotEmpty();
    assertThat(names())
        .noneMatch(name -> name.startsWith("META-INF/versions"))
        .noneMatch(name -> name.matches("META-INF/.*\\.(SF|DSA|RSA)"))
        .noneMatch(name -> name.endsWith("module-info.class"));
    assertThat(names())
        .filteredOn(name -> name.startsWith(INSIDE + "bouncycastle") && name.endsWith(".class"))
        .hasSize(18);
  }

  @Test
  @DisplayName("names the licence of everything that is inside")
  void namesLicences() throws IOException {
    String licences = read("META-INF/THIRD-PARTY.txt");

    assertThat(names())
        .filteredOn(
            name -> name.endsWith("/pom.properties") && !name.contains("io.github.payreturn"))
        .hasSizeGreaterThan(8)
        .extracting(name -> Path.of(name).getName(3).toString())
        .allSatisfy(artifact -> assertThat(licences).contains(artifact));
    assertThat(licences).contains("org.bouncycastle", "com.h2database:h2");
    assertThat(read("META-INF/LICENSE")).contains("Apache License");
    assertThat(read("META-INF/NOTICE")).contains("Jackson", "HttpClient");
  }

  @Test
  @DisplayName("is as large as the documentation says")
  void isAsLargeAsDocumented() throws IOException {
    Matcher documented =
        Pattern.compile("`amazon-pay-return-servlet-all.jar` \\((\\d+) MB\\)")
            .matcher(Files.readString(Path.of("..", "README.md")));

    assertThat(documented.find()).isTrue();
    assertThat(Files.size(JAR) / 1e6)
        .isCloseTo(Double.parseDouble(documented.group(1)), within(0.8));
  }

  @Test
  @DisplayName("is all that a WAR needs, and leaves the shop its own SDK and its own Jackson")
  void isAllThatAWarNeeds(@TempDir Path directory) throws Exception {
    Path war = LoneWar.in(directory);
    Path sdk = copy(SDK, war.resolve("WEB-INF/lib"));
    Path jackson = copy(JACKSON, war.resolve("WEB-INF/lib"));
    Browser browser = new Browser();
    try (AmazonPaySimulator amazon =
            AmazonPaySimulator.builder()
                .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
                .start();
        WebApp app = LoneWar.deploy(war, amazon)) {
      String session = amazon.session().chargeAmount("19.99", "EUR").create();

      HttpResponse<String> page =
          browser.visit(
              app.url() + "/amazonpay/return?order=42&amazonCheckoutSessionId=" + session);

      assertThat(page.body()).startsWith("<p>paid 42");
      assertThat(amazon.count()).isEqualTo(1);
      assertThat(placeOf(CheckoutReturnFilter.class.getName(), app)).contains("-all.jar");
      assertThat(placeOf(SDK, app)).contains(sdk.toString());
      assertThat(placeOf(JACKSON, app)).contains(jackson.toString());
      assertThat(placeOf("org.slf4j.Logger", app)).isEqualTo("not there");
      assertThat(placeOf("jakarta.enterprise.inject.spi.CDI", app)).isEqualTo("not there");
    }
  }

  private static String placeOf(String className, WebApp app) {
    return new Browser().get(app.url() + "/where?class=" + className).body();
  }

  /** The jar of a class that only the core declares. */
  private static Path copy(String className, Path folder) throws Exception {
    Path jar =
        Path.of(
            Class.forName(className).getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(jar, folder.resolve(jar.getFileName()));
    return jar.getFileName();
  }

  private static List<String> names() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }

  private static String read(String name) throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), UTF_8);
    }
  }
}
