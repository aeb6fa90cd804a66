package io.github.payreturn.internal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S64 A signing certificate")
class SnsAddressesTest {

  private static final String PEM = "/SimpleNotificationService-01d088a6.pem";

  private final SnsAddresses addresses = new SnsAddresses(Optional.empty());

  @ParameterizedTest(name = "may lie at {0}")
  @ValueSource(
      strings = {
        "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-01d088a6.pem",
        "https://sns.us-east-1.amazonaws.com:443/SimpleNotificationService-01d088a6.pem",
        "https://sns.cn-north-1.amazonaws.com.cn/SimpleNotificationService-01d088a6.pem"
      })
  void own(String url) {
    assertThat(addresses.certificate(url)).contains(URI.create(url));
  }

  @ParameterizedTest(name = "may not lie at {0}")
  @ValueSource(
      strings = {
        "http://sns.eu-west-1.amazonaws.com/a.pem",
        "HTTPS://sns.eu-west-1.amazonaws.com/a.pem",
        "ftp://sns.eu-west-1.amazonaws.com/a.pem",
        "//sns.eu-west-1.amazonaws.com/a.pem",
        "https:sns.eu-west-1.amazonaws.com/a.pem",
        "https://sns.eu-west-1.amazonaws.com:8443/a.pem",
        "https://user@sns.eu-west-1.amazonaws.com/a.pem",
        "https://sns.eu-west-1.amazonaws.com@example.com/a.pem",
        "https://example.com/sns.eu-west-1.amazonaws.com/a.pem",
        "https://example.com/?sns.eu-west-1.amazonaws.com/a.pem",
        "https://sns.eu-west-1.amazonaws.com.example.com/a.pem",
        "https://sns.eu-west-1.amazonaws.com.cn.example.com/a.pem",
        "https://sns.eu-west-1.amazonaws.co/a.pem",
        "https://sns.eu.west.amazonaws.com/a.pem",
        "https://sns.s3.amazonaws.com/a.pem",
        "https://sns.s3-eu-west-1.amazonaws.com/a.pem",
        "https://xsns.eu-west-1.amazonaws.com/a.pem",
        "https://sns.amazonaws.com/a.pem",
        "https://sns.eu-west-1xamazonaws.com/a.pem",
        "https://sns.eu-west-1.amazonaws.com/a.pem?x=.pem",
        "https://sns.eu-west-1.amazonaws.com/?Action=GetSomething&x=.pem",
        "https://sns.eu-west-1.amazonaws.com/a.pem#.pem",
        "https://sns.eu-west-1.amazonaws.com/a.txt",
        "https://sns.eu-west-1.amazonaws.com/a.pemx",
        "https://sns.eu-west-1.amazonaws.com/../a.pem",
        "https://sns.eu-west-1.amazonaws.com/%2e%2e/a.pem",
        "https://sns.eu-west-1.amazonaws.com/a.pem\r\nHost: example.com",
        "https://sns.eu-west-1.amazonaws.com",
        "https://127.0.0.1/a.pem",
        "http://127.0.0.1:8080/a.pem",
        "file:///etc/a.pem",
        "jar:file:///a.jar!/a.pem",
        ".pem",
        ""
      })
  void elsewhere(String url) {
    assertThat(addresses.certificate(url)).isEmpty();
  }

  @Test
  @DisplayName("may not lie at an address without end")
  void endless() {
    assertThat(
            addresses.certificate(
                "https://sns.eu-west-1.amazonaws.com" + "/a".repeat(1 << 17) + PEM))
        .isEmpty();
  }

  @Test
  @DisplayName("may lie at the simulator that is configured, at no other place of this machine")
  void simulator() {
    SnsAddresses trying = new SnsAddresses(Optional.of(URI.create("http://127.0.0.1:4711")));

    assertThat(trying.certificate("http://127.0.0.1:4711/sns" + PEM)).isPresent();
    assertThat(trying.certificate("https://sns.eu-west-1.amazonaws.com" + PEM)).isPresent();
    assertThat(trying.certificate("http://127.0.0.1:4712" + PEM)).isEmpty();
    assertThat(trying.certificate("https://127.0.0.1:4711" + PEM)).isEmpty();
    assertThat(trying.certificate("http://localhost:4711" + PEM)).isEmpty();
    assertThat(trying.certificate("http://127.0.0.1:4711/a?.pem")).isEmpty();
  }

  @Test
  @DisplayName("may not lie at a serviceUrl that is no simulator on this machine")
  void proxy() {
    SnsAddresses proxied = new SnsAddresses(Optional.of(URI.create("https://proxy.example.com")));

    assertThat(proxied.certificate("https://proxy.example.com" + PEM)).isEmpty();
  }
}
