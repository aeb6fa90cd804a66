package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.Await;
import io.github.payreturn.sampleshop.support.Browser;
import io.github.payreturn.sampleshop.support.ShopProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The command sample-shop.jar")
class CommandTest {

  @Test
  @DisplayName("says with --help what it does, and does nothing")
  void helps() {
    try (ShopProcess shop = ShopProcess.run("--help")) {
      assertThat(shop.awaitEnd()).isZero();
      assertThat(shop.out()).contains("--port N", "--data DIR", "--amazon-pay URL");
    }
  }

  @ParameterizedTest
  @DisplayName("refuses what it cannot understand in one line")
  @CsvSource({
    "--colour, red, unknown option --colour",
    "--port, http, '--port needs a number up to 65535, not http'",
    "--port, 65536, '--port needs a number up to 65535, not 65536'",
    "--data, a;b, --data needs a directory without a semicolon",
    "--database, mysql, --database needs an address such as jdbc:postgresql://127.0.0.1/shop",
    "--amazon-pay, 127.0.0.1:80, --amazon-pay needs an address such as http://127.0.0.1:8099"
  })
  void refuses(String option, String value, String message) {
    try (ShopProcess shop = ShopProcess.run(option, value)) {
      assertThat(shop.awaitEnd()).isEqualTo(2);
      assertThat(shop.err()).isEqualTo(message + ". See --help." + System.lineSeparator());
      assertThat(shop.out()).isEmpty();
    }
  }

  @Test
  @DisplayName("starts the shop with a simulator and keys of its own, and stops on SIGTERM")
  void startsWithoutAnything(@TempDir Path directory) throws IOException {
    Path data = directory.resolve("data");
    try (ShopProcess shop = ShopProcess.run("--port", "0", "--data", data.toString())) {
      URI url = shop.awaitReady();

      assertThat(shop.out())
          .containsPattern("(?m)^Amazon Pay simulator: http://127\\.0\\.0\\.1:\\d+$");
      Browser visitor = new Browser(url);
      visitor.press("Add to cart: Salt Meadow");
      visitor.open("/checkout");
      visitor.press("Pay with Amazon Pay");
      assertThat(visitor.press("Pay now").headline()).startsWith("Thank you");
      for (String key : List.of("amazon-pay-private-key.pem", "return-token.key")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(key))))
            .isEqualTo("rw-------");
      }
      assertThat(shop.stop()).isEqualTo(128 + 15);
      assertThat(shop.err()).doesNotContain("Not stopped cleanly", "Exception");
    }
  }

  @Test
  @DisplayName("lets its simulator notify the shop, as Amazon does when a payment is decided")
  void isNotified(@TempDir Path data) throws Exception {
    try (ShopProcess shop = ShopProcess.run("--port", "0", "--data", data.toString())) {
      shop.awaitReady();
      String simulator = shop.out().replaceFirst("(?s).*simulator: (\\S+).*", "$1");

      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(simulator + "/control/notifications"))
                      .header("Content-Type", "application/json")
                      .POST(BodyPublishers.ofString("{\"type\":\"Test\"}"))
                      .build(),
                  BodyHandlers.ofString());

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      Await.until(
          "the shop takes the notification",
          () -> shop.err().contains("test notification came, and its signature is right"));
    }
  }

  @Test
  @DisplayName("says in one line that its port is taken")
  void portIsTaken(@TempDir Path directory) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ShopProcess shop =
            ShopProcess.run(
                "--port", String.valueOf(taken.getLocalPort()), "--data", directory.toString())) {
      assertThat(shop.awaitEnd()).isEqualTo(1);
      assertThat(shop.err())
          .contains("The shop cannot start: ")
          .contains(String.valueOf(taken.getLocalPort()));
    }
  }
}
