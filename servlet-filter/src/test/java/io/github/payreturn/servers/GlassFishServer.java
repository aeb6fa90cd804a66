package io.github.payreturn.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Eclipse GlassFish, with a domain of its own. */
final class GlassFishServer extends Server {

  private static final String DOMAIN = "shop";

  GlassFishServer(Path home, Path base) {
    super(home, base);
  }

  @Override
  void prepare() throws IOException, InterruptedException {
    run("create-domain", "--domaindir", domains(), "--nopassword", "--portbase", "0", DOMAIN);
    Path configuration = domain().resolve("config/domain.xml");
    Files.writeString(configuration, onThisMachineOnly(Files.readString(configuration)));
  }

  @Override
  void put(Path war) throws IOException {
    replace(war, domain().resolve("autodeploy"));
  }

  @Override
  List<String> command() {
    return List.of(asadmin(), "start-domain", "--verbose", "--domaindir", domains(), DOMAIN);
  }

  /** Its listeners name no address, and each of them has a port of its own. */
  private String onThisMachineOnly(String configuration) {
    String changed = configuration;
    changed =
        changed.replaceAll(
            "<network-listener ([^>]*)port=\"\\d+\"",
            "<network-listener address=\"127.0.0.1\" $1port=\"0\"");
    for (String listener : List.of("http-listener-1", "http-listener-2", "admin-listener")) {
      int free = listener.equals("http-listener-1") ? port : freePort();
      changed =
          changed.replaceAll(
              "(<network-listener [^>]*)port=\"0\"([^>]*name=\"" + listener + "\")",
              "$1port=\"" + free + "\"$2");
    }
    return changed;
  }

  private void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of(asadmin()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(base.resolve("asadmin.log").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("asadmin failed: " + base.resolve("asadmin.log"));
    }
  }

  private String asadmin() {
    return home.resolve("bin/asadmin").toString();
  }

  private String domains() {
    return base.resolve("domains").toString();
  }

  private Path domain() {
    return base.resolve("domains").resolve(DOMAIN);
  }
}
