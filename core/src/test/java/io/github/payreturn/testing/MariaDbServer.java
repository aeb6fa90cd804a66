package io.github.payreturn.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A MariaDB server of the test's own, from the programs that the system has. */
public final class MariaDbServer implements AutoCloseable {

  private static final Path INSTALL = Path.of("/usr/bin/mariadb-install-db");
  private static final Path NEEDED_BY_INSTALL = Path.of("/usr/bin/my_print_defaults");
  private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Process process;
  private final int port;

  private MariaDbServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Skips the test where the programs are not installed, unless {@code MARIADB_TESTS=required}. */
  public static MariaDbServer start(Path directory) throws IOException, InterruptedException {
    boolean required = "required".equals(System.getenv("MARIADB_TESTS"));
    assumeTrue(
        required || Stream.of(INSTALL, NEEDED_BY_INSTALL, SERVER).allMatch(Files::isExecutable),
        "there is no MariaDB here (Debian's packages mariadb-server-core, mariadb-client-core)");
    Path data = directory.resolve("data");
    List<String> install = List.of("--auth-root-authentication-method=normal", "--skip-test-db");
    Process installed = run(directory, INSTALL, data, install);
    assertThat(installed.waitFor())
        .as(() -> "exit status of " + INSTALL + ", which said: " + said(directory, INSTALL))
        .isZero();
    int port = freePort();
    List<String> serve =
        List.of(
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--socket=" + directory.resolve("socket"),
            "--innodb-buffer-pool-size=1G",
            "--innodb-log-file-size=16M");
    MariaDbServer server = new MariaDbServer(run(directory, SERVER, data, serve), port);
    server.awaitStart();
    return server;
  }

  /** Where JDBC finds it, without the driver's prefix; everybody is root. */
  public String address() {
    return "//127.0.0.1:" + port + "/journal?createDatabaseIfNotExist=true";
  }

  @Override
  public void close() {
    process.destroy();
    await("MariaDB ends").atMost(PATIENCE).until(() -> !process.isAlive());
  }

  private static Process run(Path directory, Path program, Path data, List<String> arguments)
      throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            program.toString(),
            "--no-defaults",
            "--datadir=" + data,
            "--user=" + System.getProperty("user.name"));
    command.command().addAll(arguments);
    File log = log(directory, program).toFile();
    return command.redirectErrorStream(true).redirectOutput(log).start();
  }

  private static Path log(Path directory, Path program) {
    return directory.resolve(program.getFileName() + ".log");
  }

  private static String said(Path directory, Path program) {
    try {
      return Files.readString(log(directory, program));
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private void awaitStart() {
    await("MariaDB answers").atMost(PATIENCE).until(() -> !process.isAlive() || answers());
    assertThat(process.isAlive()).as("MariaDB runs").isTrue();
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
