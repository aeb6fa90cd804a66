package io.github.payreturn.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.servlet.Browser;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.testing.TestMerchant;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
@DisplayName("The README's three steps")
class ReadmeOnTomcatIT {

  private static final Path README = Path.of("..", "README.md");
  private static final Path SHOPS_CLASS =
      Path.of("src/test/java/com/shop/payment/AmazonPayments.java");
  private static final String THANKS =
      "<%@ page session=\"false\" %><p>Thank you: order ${amazonPay.orderId}</p>";
  private static final String RESOURCE =
      """
      <Context>
        <Resource name="jdbc/shop" type="javax.sql.DataSource" driverClassName="org.h2.Driver" url="%s"/>
      </Context>
      """;

  @Test
  @DisplayName("S01 S74 followed literally, make a working return page on a plain Tomcat")
  void work(@TempDir Path directory) throws Exception {
    String database = "jdbc:h2:file:" + directory.resolve("shop");
    createJournal(database);
    TestMerchant.privateKeyIn(directory);
    TestMerchant.tokenKeyIn(directory);
    Path war =
        new ShopWar(directory)
            .oneFileJar()
            .webXml(block("web.xml").replace("/etc/shop", directory.toString()))
            .file(
                "WEB-INF/classes/com/shop/payment/AmazonPayments.class",
                compiled(block("AmazonPayments.java"), directory))
            // What the shop has already: its orders, its checkout, its page, its database.
            .classes("com.shop.payment")
            .classes("com.shop.server")
            .file("WEB-INF/thanks.jsp", THANKS)
            .file("META-INF/context.xml", RESOURCE.formatted(database))
            .lib(jarOf(JdbcDataSource.class))
            .write("shop");

    try (AmazonPaySimulator amazon =
            AmazonPaySimulator.builder()
                .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
                .start();
        Server tomcat =
            Distribution.TOMCAT_10_1.in(Files.createDirectories(directory.resolve("tomcat")))) {
      // The only thing that a test has to change: who Amazon is.
      tomcat.set("AMAZONPAY_RETURN_SERVICE_URL", amazon.url().toString());
      tomcat.prepare();
      tomcat.put(war);
      tomcat.start();
      tomcat.awaitSaid(
          "Amazon Pay returns are taken at COMPLETE /amazonpay/return, CANCEL /amazonpay/cancel",
          1);
      tomcat.awaitOpen();
      Browser browser = new Browser();
      String url = browser.get(tomcat.url("shop") + "/begin?order=42").body();
      String session = amazon.session().chargeAmount("19.99", "EUR").create();

      assertThat(browser.visit(url + "&amazonCheckoutSessionId=" + session).body())
          .contains("Thank you: order 42");
      assertThat(amazon.count()).isEqualTo(1);
    }
  }

  /** The README says: run the script from the core jar. */
  private static void createJournal(String database) throws Exception {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(database);
    String script = "/io/github/payreturn/journal/h2/V1__journal.sql";
    try (var in = ReadmeOnTomcatIT.class.getResourceAsStream(script);
        Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Compiled with the one-file jar on the class path, and the shop's own imports above it. */
  private static byte[] compiled(String shopsClass, Path directory) throws IOException {
    String whole = Files.readString(SHOPS_CLASS);
    String header = whole.substring(0, whole.indexOf("public final class"));
    Path source = directory.resolve("AmazonPayments.java");
    Files.writeString(source, header + shopsClass);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int result =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-d",
            directory.toString(),
            "-cp",
            String.join(
                ":",
                List.of(
                    "target/amazon-pay-return-servlet-all.jar",
                    "target/test-classes",
                    jarOf(Servlet.class).toString())),
            source.toString());
    assertThat(result).as("javac on the README's class").isZero();
    return Files.readAllBytes(directory.resolve("com/shop/payment/AmazonPayments.class"));
  }

  private static String block(String name) throws IOException {
    Matcher block =
        Pattern.compile("<!-- " + Pattern.quote(name) + " -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(README));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private static Path jarOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
