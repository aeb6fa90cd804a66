package io.github.payreturn.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.PlainClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command line")
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class CommandLineTest {
  private String keyFile = "";

  @BeforeEach
  void writeKey(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("key.pem");
    Files.writeString(file, Merchant.FIRST.publicKeyPem());
    keyFile = file.toString();
  }

  @Test
  @DisplayName("starts a simulator, says where, and stops it on SIGTERM")
  void runs() throws IOException, InterruptedException {
    Process process =
        run(
            "--port",
            "0",
            "--public-key-id",
            Merchant.FIRST.publicKeyId(),
            "--public-key",
            keyFile);
    try (BufferedReader out = process.inputReader(UTF_8)) {
      String line = out.readLine();
      assertThat(line).matches("Amazon Pay simulator: http://127\\.0\\.0\\.1:\\d+");

      URI url = URI.create(line.substring(line.indexOf("http")));
      assertThat(new PlainClient(Merchant.FIRST, url).get("/v2/charges/x").statusCode())
          .isEqualTo(404);

      process.toHandle().destroy(); // unlike Process.destroy it leaves the output open
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(143); // as every JVM that SIGTERM stops
      assertThat(out.readLine()).isNull();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @DisplayName("explains itself")
  void help() throws IOException, InterruptedException {
    Process process = run("--help");

    String text = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(text)
        .contains("--port N", "--public-key-id ID", "--public-key FILE")
        .contains("--tls", "--certificate FILE", "--ipn-url URL");
  }

  @Test
  @DisplayName("takes several merchants")
  void severalMerchants() {
    CommandLine options =
        CommandLine.parse(
            List.of(
                "--public-key-id",
                "SANDBOX-A",
                "--public-key",
                keyFile,
                "--public-key",
                keyFile,
                "--public-key-id",
                "SANDBOX-B"));

    assertThat(options.publicKeyIds()).containsExactly("SANDBOX-A", "SANDBOX-B");
    try (AmazonPaySimulator simulator = options.builder().start()) {
      String second = simulator.session().merchant("SANDBOX-B").create();
      assertThat(simulator.session(second).state()).isEqualTo(SessionState.OPEN);
    }
  }

  @Test
  @DisplayName("speaks https with a certificate that clients can trust")
  void tls(@TempDir Path folder) throws Exception {
    Path certificate = folder.resolve("simulator.pem");
    Process process =
        run(
            "--tls",
            "--certificate=" + certificate,
            "--public-key-id=" + Merchant.FIRST.publicKeyId(),
            "--public-key=" + keyFile);
    try (BufferedReader out = process.inputReader(UTF_8)) {
      String line = out.readLine();
      assertThat(line).matches("Amazon Pay simulator: https://127\\.0\\.0\\.1:\\d+");

      URI page = URI.create(line.substring(line.indexOf("http")) + "/control");
      HttpsURLConnection connection = (HttpsURLConnection) page.toURL().openConnection();
      connection.setSSLSocketFactory(trusting(certificate).getSocketFactory());
      assertThat(connection.getResponseCode()).isEqualTo(200);
    } finally {
      process.destroyForcibly();
    }
  }

  private static SSLContext trusting(Path certificate) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream in = Files.newInputStream(certificate)) {
      store.setCertificateEntry(
          "simulator", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  @Test
  @DisplayName("ends with 2 when an option is wrong, and with 1 when the port is taken")
  void exitStatus() throws IOException, InterruptedException {
    assertThat(run("--nonsense").waitFor()).isEqualTo(2);

    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process process =
          run(
              "--port=" + taken.getLocalPort(),
              "--public-key-id=" + Merchant.FIRST.publicKeyId(),
              "--public-key=" + keyFile);
      assertThat(process.waitFor()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--nonsense",
        "--port",
        "--port 65536",
        "--port 80a",
        "--public-key-id SANDBOX-A",
        "",
        "--public-key-id SANDBOX-A --public-key /does/not/exist.pem",
        "--public-key-id SANDBOX-A --public-key /bin/sh",
        "--ipn-url",
        "--ipn-url nowhere --public-key-id SANDBOX-A --public-key key.pem",
        "--certificate x.pem --public-key-id SANDBOX-A --public-key key.pem"
      })
  @DisplayName("refuses what it does not understand, and says what")
  void refuses(String line) {
    List<String> args = line.isEmpty() ? List.of() : List.of(line.split(" "));

    assertThatThrownBy(() -> CommandLine.parse(args).builder()).hasMessageMatching("[a-z-].{10,}");
  }

  private static Process run(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
