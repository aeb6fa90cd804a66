package io.github.payreturn.servers;

import io.github.payreturn.testing.TestMerchant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A WAR of a small shop, as its own build would make it. */
final class ShopWar {

  private static final Path TARGET = Path.of("target");
  private static final String WEB_APP =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="https://jakarta.ee/xml/ns/jakartaee https://jakarta.ee/xml/ns/jakartaee/web-app_6_0.xsd"
          version="6.0">
      %s</web-app>
      """;

  private final Path directory;
  private final Map<String, byte[]> entries = new TreeMap<>();
  private final StringBuilder webXml = new StringBuilder();

  /**
   * Begins an empty one.
   *
   * @param directory where its keys, its journal and itself are
   */
  ShopWar(Path directory) {
    this.directory = directory;
  }

  /** The settings that an operator gives: the merchant, and where the journal is. */
  ShopWar operatedBy(Account merchant, String... more) throws IOException {
    StringBuilder settings = new StringBuilder();
    settings.append("region=EU\npublicKeyId=").append(merchant.publicKeyId());
    settings.append("\nprivateKey=file:").append(merchant.privateKeyIn(directory));
    settings.append("\nreturnTokenKey=file:").append(TestMerchant.tokenKeyIn(directory));
    settings.append("\nserviceUrl=").append(merchant.amazon().url());
    settings.append("\njournalFile=").append(directory.resolve("journal")).append('\n');
    for (int index = 0; index < more.length; index += 2) {
      settings.append(more[index]).append('=').append(more[index + 1]).append('\n');
    }
    return file("WEB-INF/amazonpay.properties", settings.toString());
  }

  /** Compiled classes of the tests, but none that is there already. */
  ShopWar classes(String packageName) throws IOException {
    String folder = packageName.replace('.', '/');
    try (Stream<Path> classes = Files.list(TARGET.resolve("test-classes").resolve(folder))) {
      for (Path file : classes.toList()) {
        entries.putIfAbsent(
            "WEB-INF/classes/" + folder + "/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
    return this;
  }

  ShopWar file(String path, String content) {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  ShopWar file(String path, byte[] content) {
    entries.put(path, content);
    return this;
  }

  /** A part of web.xml. */
  ShopWar webXml(String part) {
    webXml.append(part);
    return this;
  }

  /** What shops without Maven drop in. */
  ShopWar oneFileJar() throws IOException {
    return lib(TARGET.resolve("amazon-pay-return-servlet-all.jar"));
  }

  /** What Maven puts into a WAR. */
  ShopWar jarsOfMaven() throws IOException {
    try (Stream<Path> jars = Files.list(TARGET.resolve("war-libraries"))) {
      for (Path jar : jars.toList()) {
        lib(jar);
      }
    }
    try (Stream<Path> jars = Files.list(TARGET)) {
      List<Path> ours =
          jars.filter(jar -> jar.getFileName().toString().matches(".*-servlet-\\d.*\\.jar"))
              .toList();
      return lib(ours.get(0));
    }
  }

  ShopWar lib(Path jar) throws IOException {
    entries.put("WEB-INF/lib/" + jar.getFileName(), Files.readAllBytes(jar));
    return this;
  }

  /** Packs it. */
  Path write(String name) throws IOException {
    file("WEB-INF/web.xml", WEB_APP.formatted(webXml));
    Path war = directory.resolve(name + ".war");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(war))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return war;
  }
}
