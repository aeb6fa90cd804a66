package io.github.payreturn.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Eclipse GlassFish, with a domain of its own. */
final class GlassFishServer extends Server {

  private static final String DOMAIN = "shop";
  private static final String NO_JMS =
      """
      <jms-service type="DISABLED" default-jms-host="none">
        <jms-host name="none" host="127.0.0.1"/>
      </jms-service>
      """;

  GlassFishServer(Path home, Path base) {
    super(home, base);
  }

  @Override
  void prepare() throws IOException, InterruptedException {
    run(
        command(
                "create-domain",
                "--domaindir",
                domains(),
                "--nopassword",
                "--checkports=false",
                "--adminport",
                String.valueOf(freePort()),
                "--instanceport",
                String.valueOf(port),
                "--domainproperties",
                otherPorts(),
                DOMAIN)
            .toArray(String[]::new));
    Path configuration = domain().resolve("config/domain.xml");
    Files.writeString(configuration, onThisMachineOnly(Files.readString(configuration)));
  }

  @Override
  void put(Path war) throws IOException {
    replace(war, domain().resolve("autodeploy"));
  }

  @Override
  List<String> command() {
    return command("start-domain", "--verbose", "--domaindir", domains(), DOMAIN);
  }

  private static String otherPorts() {
    return Stream.of(
            "http.ssl.port",
            "orb.listener.port",
            "orb.ssl.port",
            "orb.mutualauth.port",
            "jms.port",
            "domain.jmxPort",
            "osgi.shell.telnet.port",
            "java.debugger.port")
        .map(name -> name + "=" + freePort())
        .collect(Collectors.joining(":"));
  }

  /** Its listeners name every address or none, and JMS opens one when it likes. */
  private static String onThisMachineOnly(String configuration) {
    return configuration
        .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
        .replaceAll("<network-listener (?!address)", "<network-listener address=\"127.0.0.1\" ")
        .replaceFirst("</admin-service>", "</admin-service>" + NO_JMS);
  }

  /** By the shell: the archive's right to be executed is lost when Maven unpacks it. */
  private List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", home.resolve("bin/asadmin").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private String domains() {
    return base.resolve("domains").toString();
  }

  private Path domain() {
    return base.resolve("domains").resolve(DOMAIN);
  }
}
