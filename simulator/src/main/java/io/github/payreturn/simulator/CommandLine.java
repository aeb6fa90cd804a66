package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.signature.PublicKeyPem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options of the runnable jar. */
record CommandLine(
    int port,
    List<String> publicKeyIds,
    List<Path> publicKeys,
    boolean tls,
    Optional<Path> certificate,
    Optional<URI> ipnUrl) {

  static final String HELP =
      """
      Amazon Pay v2 on your own machine.

      java -jar amazon-pay-simulator.jar --port N --public-key-id ID --public-key FILE.pem

        --port N             the port on 127.0.0.1 to listen on; without it a free one
        --public-key-id ID   a merchant's public key id, for example SANDBOX-AFVX7ULWSGBZ5535PCUQOY7B
        --public-key FILE    the public key that belongs to it, as PEM; both may be repeated
        --ipn-url URL        where notifications (IPN) go when a charge, permission or refund changes
        --tls                https instead of http, with a new self-signed certificate
        --certificate FILE   where to write that certificate as PEM, for clients to trust
        --help               this text

      Prints "Amazon Pay simulator: URL" when it is ready, and stops on SIGTERM. The control panel is at
      URL/control. Exit status: 143 after SIGTERM, 1 if it cannot start, 2 if an option is wrong.
      """;

  /**
   * Reads the options; {@code --port 80} may also be written {@code --port=80}.
   *
   * @throws IllegalArgumentException if one is unknown or incomplete
   */
  static CommandLine parse(List<String> args) {
    int port = 0;
    boolean tls = false;
    Optional<Path> certificate = Optional.empty();
    Optional<URI> ipnUrl = Optional.empty();
    List<String> ids = new ArrayList<>();
    List<Path> keys = new ArrayList<>();
    Iterator<String> rest = args.stream().flatMap(CommandLine::split).iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--port" -> port = port(value(option, rest));
        case "--public-key-id" -> ids.add(value(option, rest));
        case "--public-key" -> keys.add(Path.of(value(option, rest)));
        case "--ipn-url" -> ipnUrl = Optional.of(url(option, value(option, rest)));
        case "--tls" -> tls = true;
        case "--certificate" -> certificate = Optional.of(Path.of(value(option, rest)));
        default -> throw new IllegalArgumentException("unknown option " + option);
      }
    }
    if (ids.isEmpty() || ids.size() != keys.size()) {
      throw new IllegalArgumentException(
          "needed in pairs, at least one: --public-key-id ID --public-key FILE.pem");
    }
    if (certificate.isPresent() && !tls) {
      throw new IllegalArgumentException("--certificate needs --tls: there is none without it");
    }
    return new CommandLine(port, List.copyOf(ids), List.copyOf(keys), tls, certificate, ipnUrl);
  }

  private static Stream<String> split(String arg) {
    int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
    return equals < 0
        ? Stream.of(arg)
        : Stream.of(arg.substring(0, equals), arg.substring(equals + 1));
  }

  private static URI url(String option, String text) {
    try {
      return Notifications.checked(new URI(text));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(option + " needs a URL, not " + text, e);
    }
  }

  /**
   * A simulator as the options say, not yet started.
   *
   * @throws IllegalArgumentException if a key file cannot be used
   */
  SimulatorBuilder builder() {
    SimulatorBuilder builder = AmazonPaySimulator.builder().port(port);
    for (int i = 0; i < publicKeyIds.size(); i++) {
      builder.publicKey(publicKeyIds.get(i), PublicKeyPem.parse(text(publicKeys.get(i))));
    }
    ipnUrl.ifPresent(builder::ipnUrl);
    return tls ? builder.tls() : builder;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException("--public-key: cannot read " + file + " as text", e);
    }
  }

  /** Writes the certificate where the options say. */
  void write(Optional<String> pem) {
    certificate.ifPresent(file -> pem.ifPresent(text -> write(file, text)));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("--certificate: cannot write " + file, e);
    }
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.next();
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException("--port needs a number up to 65535, not " + text);
    }
    return Integer.parseInt(text);
  }
}
