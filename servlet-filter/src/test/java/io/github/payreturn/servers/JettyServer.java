package io.github.payreturn.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Eclipse Jetty with one of the Jakarta EE versions that it can serve. */
final class JettyServer extends Server {

  private final String environment;

  private JettyServer(Path home, Path base, String environment) {
    super(home, base);
    this.environment = environment;
  }

  static Server ee10(Path home, Path base) {
    return new JettyServer(home, base, "ee10");
  }

  static Server ee11(Path home, Path base) {
    return new JettyServer(home, base, "ee11");
  }

  @Override
  void prepare() throws IOException, InterruptedException {
    Files.createDirectories(base.resolve("webapps"));
    String own =
        Stream.of("deploy", "webapp", "annotations", "plus", "jsp", "jstl")
            .map(module -> environment + "-" + module)
            .collect(Collectors.joining(","));
    run(
        JAVA,
        "-jar",
        home.resolve("start.jar").toString(),
        "--approve-all-licenses",
        "--add-modules=server,http,sessions," + own);
  }

  @Override
  void put(Path war) throws IOException {
    Path properties = base.resolve("webapps").resolve(name(war) + ".properties");
    if (Files.notExists(properties)) {
      Files.writeString(properties, "environment: " + environment + "\n");
    }
    replace(war, base.resolve("webapps"));
  }

  /** Jetty 12.1 would start the new one first, and both would open the same embedded journal. */
  @Override
  void replaceRunning(Path war) throws IOException {
    String stopped = ",/%s,b=null".formatted(name(war));
    long before = stops(stopped);
    Files.delete(base.resolve("webapps").resolve(war.getFileName()));
    Files.delete(base.resolve("webapps").resolve(name(war) + ".properties"));
    awaitThat("stopped", () -> stops(stopped) > before);
    put(war);
  }

  private long stops(String context) {
    return output()
        .lines()
        .filter(line -> line.contains("Stopped oeje") && line.contains(context))
        .count();
  }

  @Override
  List<String> command() {
    return List.of(
        JAVA,
        "-jar",
        home.resolve("start.jar").toString(),
        "jetty.http.host=127.0.0.1",
        "jetty.http.port=" + port,
        "jetty.deploy.scanInterval=1");
  }

  private static String name(Path war) {
    return war.getFileName().toString().replace(".war", "");
  }
}
