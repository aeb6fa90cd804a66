package io.github.payreturn.benchmarks.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How one deployment of a WAR went, in a process of its own. */
public record Deployment(double millis, int classes) {

  /** What the server itself has on its class path; nothing of ours but the program. */
  private static final List<String> SERVER = List.of("tomcat-", "h2-");

  /**
   * Deploys it.
   *
   * @param directory for its database and whatever else it writes
   */
  public static Deployment of(War war, Path directory) throws IOException {
    Path own = War.placeOf(DeployMain.class);
    String classPath =
        Stream.concat(
                Stream.of(own.toString()),
                War.classPath()
                    .filter(
                        jar -> SERVER.stream().anyMatch(jar.getFileName().toString()::startsWith))
                    .map(Path::toString))
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                classPath,
                DeployMain.class.getName(),
                war.directory().toString(),
                "jdbc:h2:file:" + directory.resolve("deployed"))
            .redirectError(directory.resolve("deployed.err").toFile())
            .start();
    String[] said =
        new String(process.getInputStream().readAllBytes(), UTF_8).trim().split(" ", -1);
    if (said.length != 2) {
      throw new IOException("not deployed, see " + directory.resolve("deployed.err"));
    }
    return new Deployment(Double.parseDouble(said[0]), Integer.parseInt(said[1]));
  }
}
