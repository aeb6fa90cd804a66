package io.github.payreturn.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
  void prepare() throws IOException {
    Files.createDirectories(base.resolve("webapps"));
  }

  @Override
  void put(Path war) throws IOException {
    Path properties = base.resolve("webapps").resolve(name(war) + ".properties");
    if (Files.notExists(properties)) {
      Files.writeString(properties, "environment: " + environment + "\n");
    }
    replace(war, base.resolve("webapps"));
  }

  @Override
  List<String> command() {
    return List.of(
        JAVA,
        "-jar",
        home.resolve("start.jar").toString(),
        "--module=" + modules(),
        "jetty.http.host=127.0.0.1",
        "jetty.http.port=" + port,
        "jetty.deploy.scanInterval=1");
  }

  private String modules() {
    return "server,http,sessions,"
        + String.join(
            ",",
            List.of("deploy", "webapp", "annotations", "plus", "jsp", "jstl").stream()
                .map(module -> environment + "-" + module)
                .toList());
  }

  private static String name(Path war) {
    return war.getFileName().toString().replace(".war", "");
  }
}
