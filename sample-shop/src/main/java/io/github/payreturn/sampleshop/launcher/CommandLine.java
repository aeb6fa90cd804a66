package io.github.payreturn.sampleshop.launcher;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The options of the runnable jar.
 *
 * @param port 0 for a free one
 * @param data where the shop keeps its keys and databases
 * @param amazonPay where Amazon Pay is, if the shop is not to start its own simulator
 * @param database a JDBC URL of PostgreSQL, if the shop is not to use a file
 * @param reset whether everything but the keys is forgotten first
 */
record CommandLine(
    int port, Path data, Optional<URI> amazonPay, Optional<String> database, boolean reset) {

  private static final int DEFAULT_PORT = 8080;
  private static final String DEFAULT_DATA = "sample-shop-data";

  static final String HELP =
      """
      A small tea shop whose buyers pay with Amazon Pay, to see the return filter at work.

      java -jar sample-shop.jar [--port N] [--data DIR] [--amazon-pay URL]
                                [--database URL] [--reset]

        --port N          the port on 127.0.0.1 to listen on; 8080 without it, 0 for a free one
        --data DIR        where keys, orders and the journal are kept; sample-shop-data without it
        --reset           forgets all orders and payments first, and keeps the keys
        --database URL    orders and the journal in PostgreSQL instead of a file, for example
                          jdbc:postgresql://127.0.0.1/shop?user=shop&password=secret
        --amazon-pay URL  where Amazon Pay is, for example http://127.0.0.1:8099 for a simulator of your
                          own; without it the shop starts one, and a panel that lets Amazon fail
        --help            this text

      A simulator of your own has to know the shop's key: give it the shop's key id and public key,
      --public-key-id SANDBOX-SAMPLESHOP --public-key DIR/amazon-pay-public-key.pem (made when the
      shop starts for the first time).

      With a merchant's own keys in the environment it talks to Amazon's sandbox and starts no
      simulator: AMAZONPAY_RETURN_PUBLIC_KEY_ID, AMAZONPAY_RETURN_PRIVATE_KEY=file:/path/to/key.pem,
      AMAZONPAY_RETURN_REGION, SHOP_STORE_ID, SHOP_MERCHANT_ID. Any other setting of the filter can be
      given in the environment, too.
      """;

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException if one is unknown, incomplete or not allowed
   */
  static CommandLine parse(List<String> args) {
    int port = DEFAULT_PORT;
    Path data = path(DEFAULT_DATA);
    Optional<URI> amazonPay = Optional.empty();
    Optional<String> database = Optional.empty();
    boolean reset = false;
    Iterator<String> rest = args.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--port" -> port = port(value(option, rest));
        case "--data" -> data = path(value(option, rest));
        case "--amazon-pay" -> amazonPay = Optional.of(url(value(option, rest)));
        case "--database" -> database = Optional.of(database(value(option, rest)));
        case "--reset" -> reset = true;
        default -> throw new IllegalArgumentException("unknown option " + option);
      }
    }
    if (reset && database.isPresent()) {
      throw new IllegalArgumentException("--reset empties no database server: do that there");
    }
    return new CommandLine(port, data, amazonPay, database, reset);
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

  /** A semicolon would be read as an option in the URLs of the databases. */
  private static Path path(String text) {
    try {
      Path path = Path.of(text).toAbsolutePath().normalize();
      if (!path.toString().contains(";")) {
        return path;
      }
    } catch (InvalidPathException impossible) {
      throw new IllegalArgumentException("--data needs a directory, not " + text, impossible);
    }
    throw new IllegalArgumentException("--data needs a directory without a semicolon");
  }

  private static String database(String text) {
    if (!text.matches("jdbc:postgresql:\\S+")) {
      throw new IllegalArgumentException(
          "--database needs an address such as jdbc:postgresql://127.0.0.1/shop");
    }
    return text;
  }

  private static URI url(String text) {
    if (!text.matches("https?://[\\w.-]+(:\\d{1,5})?/?")) {
      throw new IllegalArgumentException(
          "--amazon-pay needs an address such as http://127.0.0.1:8099");
    }
    return URI.create(text.replaceFirst("/$", ""));
  }
}
