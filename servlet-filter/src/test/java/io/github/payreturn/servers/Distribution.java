package io.github.payreturn.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A server as its makers hand it out, unpacked by Maven. */
enum Distribution {
  TOMCAT_10_1("tomcat-10.1"),
  TOMCAT_11("tomcat-11"),
  JETTY_12_0("jetty-12.0"),
  JETTY_12_1("jetty-12.1"),
  WILDFLY("wildfly"),
  PAYARA_MICRO("payara-micro"),
  GLASSFISH_7("glassfish-7");

  private static final Path UNPACKED = Path.of("target", "servers");

  private final String folder;

  Distribution(String folder) {
    this.folder = folder;
  }

  /** A server that keeps everything of its own below a directory. */
  Server in(Path directory) {
    Path home = home().toAbsolutePath();
    Path base = directory.toAbsolutePath();
    return switch (this) {
      case TOMCAT_10_1, TOMCAT_11 -> new TomcatServer(home, base);
      case JETTY_12_0 -> JettyServer.ee10(home, base);
      case JETTY_12_1 -> JettyServer.ee11(home, base);
      case WILDFLY -> new WildFlyServer(home, base);
      case PAYARA_MICRO -> new PayaraMicroServer(home, base);
      case GLASSFISH_7 -> new GlassFishServer(home, base);
    };
  }

  /** Whether its makers gave it a CDI container. */
  boolean hasCdi() {
    return this == WILDFLY || this == PAYARA_MICRO || this == GLASSFISH_7;
  }

  /** Whether what goes wrong here is told, but stops nobody. */
  boolean isReportOnly() {
    return this == GLASSFISH_7;
  }

  /** With its version, as the documentation has it. */
  @Override
  public String toString() {
    return home().getFileName().toString().replace(".jar", "");
  }

  private Path home() {
    try (Stream<Path> inside = Files.list(UNPACKED.resolve(folder))) {
      return inside.findFirst().orElseThrow();
    } catch (IOException notThere) {
      throw new UncheckedIOException(notThere);
    }
  }
}
