package io.github.payreturn.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Payara Micro, which takes its WARs at the start and never again. */
final class PayaraMicroServer extends Server {

  private static final String LISTENERS =
      "set configs.config.server-config.network-config.network-listeners.network-listener.";
  private static final String ON_THIS_MACHINE_ONLY =
      LISTENERS
          + """
          http-listener.address=127.0.0.1
          set hazelcast-runtime-configuration.start-port=%d
          set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
          """;

  PayaraMicroServer(Path home, Path base) {
    super(home, base);
  }

  @Override
  void prepare() throws IOException {
    Files.writeString(base.resolve("preboot"), ON_THIS_MACHINE_ONLY.formatted(freePort()));
  }

  @Override
  void put(Path war) throws IOException {
    replace(war, base.resolve("wars"));
  }

  @Override
  boolean redeploys() {
    return false;
  }

  @Override
  List<String> command() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA,
                "-jar",
                home.toString(),
                "--nocluster",
                "--nohazelcast",
                "--rootDir",
                base.resolve("root").toString(),
                "--prebootcommandfile",
                base.resolve("preboot").toString(),
                "--port",
                String.valueOf(port)));
    try (Stream<Path> wars = Files.list(base.resolve("wars"))) {
      wars.forEach(war -> command.addAll(List.of("--deploy", war.toString())));
    }
    return command;
  }
}
