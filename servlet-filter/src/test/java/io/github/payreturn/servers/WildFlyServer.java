package io.github.payreturn.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** WildFly, standalone, with its usual configuration. */
final class WildFlyServer extends Server {

  WildFlyServer(Path home, Path base) {
    super(home, base);
  }

  @Override
  void prepare() throws IOException {
    // The shell forwards the signal that ends it only then.
    set("LAUNCH_JBOSS_IN_BACKGROUND", "1");
    set("JBOSS_PIDFILE", base.resolve("pid").toString());
    copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
  }

  @Override
  void put(Path war) throws IOException {
    replace(war, base.resolve("deployments"));
  }

  @Override
  List<String> command() {
    return List.of(
        "/bin/bash",
        home.resolve("bin/standalone.sh").toString(),
        "-b",
        "127.0.0.1",
        "-bmanagement",
        "127.0.0.1",
        "-Djboss.server.base.dir=" + base,
        "-Djboss.http.port=" + port,
        "-Djboss.https.port=" + freePort(),
        "-Djboss.management.http.port=" + freePort());
  }
}
