package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.Await;
import io.github.payreturn.sampleshop.support.Browser;
import io.github.payreturn.sampleshop.support.ShopProcess;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Operation;
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
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
  @DisplayName("forgets with --reset what was ordered and paid, and keeps its keys")
  void forgets(@TempDir Path data) throws IOException {
    byte[] key;
    try (ShopProcess shop = ShopProcess.run("--port", "0", "--data", data.toString())) {
      Browser visitor = new Browser(shop.awaitReady());
      visitor.press("Add to cart: Salt Meadow");
      visitor.open("/checkout");
      visitor.press("Pay with Amazon Pay");
      visitor.press("Pay now");
      assertThat(visitor.open("/counter").html().select(".orders li")).hasSize(1);
      key = Files.readAllBytes(data.resolve("amazon-pay-private-key.pem"));
    }

    try (ShopProcess shop = ShopProcess.run("--port", "0", "--data", data.toString(), "--reset")) {
      Browser visitor = new Browser(shop.awaitReady());

      assertThat(visitor.open("/counter").text()).contains("Nobody has ordered anything yet");
      assertThat(visitor.open("/counter/payments").text()).contains("Nobody has come back");
      assertThat(data.resolve("amazon-pay-private-key.pem")).hasBinaryContent(key);
    }
  }

  @Test
  @DisplayName("pays with a merchant's own keys from the environment, and plays no Amazon then")
  void hasOwnKeys(@TempDir Path directory) throws Exception {
    KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    String base64 = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
    Path key =
        Files.writeString(
            directory.resolve("own.pem"),
            "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
    try (AmazonPaySimulator amazon =
            AmazonPaySimulator.builder().publicKey("SANDBOX-OWN", keys.getPublic()).start();
        ShopProcess shop =
            ShopProcess.run(
                Map.of(
                    "AMAZONPAY_RETURN_REGION", "EU",
                    "AMAZONPAY_RETURN_PUBLIC_KEY_ID", "SANDBOX-OWN",
                    "AMAZONPAY_RETURN_PRIVATE_KEY", "file:" + key,
                    "AMAZONPAY_RETURN_SERVICE_URL", amazon.url().toString(),
                    "SHOP_STORE_ID", "store-of-the-merchant"),
                "--port",
                "0",
                "--data",
                directory.toString())) {
      Browser visitor = new Browser(shop.awaitReady());
      visitor.press("Add to cart: Salt Meadow");
      visitor.open("/checkout");
      visitor.press("Pay with Amazon Pay");

      assertThat(visitor.press("Pay now").headline()).startsWith("Thank you");
      assertThat(amazon.calls(Operation.CREATE_CHECKOUT_SESSION).get(0).body())
          .contains("store-of-the-merchant");
      assertThat(shop.out()).doesNotContain("simulator", "What if");
    }
  }

  @Test
  @DisplayName("refuses a merchant's LIVE key: a sample moves no real money")
  void refusesLiveKeys(@TempDir Path data) {
    Map<String, String> live = Map.of("AMAZONPAY_RETURN_PUBLIC_KEY_ID", "LIVE-OWN");
    try (ShopProcess shop = ShopProcess.run(live, "--port", "0", "--data", data.toString())) {
      assertThat(shop.awaitEnd()).isEqualTo(1);
      assertThat(shop.err()).contains("a sample moves no real money");
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
