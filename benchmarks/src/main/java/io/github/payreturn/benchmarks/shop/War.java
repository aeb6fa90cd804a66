package io.github.payreturn.benchmarks.shop;

import io.github.payreturn.servlet.CheckoutReturnFilter;
import io.github.payreturn.simulator.TestMerchant;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An unpacked WAR. */
public record War(Path directory) {

  /** What Maven puts into the WAR of a shop that depends on the filter. */
  private static final List<String> MAVENS =
      List.of(
          "amazon-pay-return-servlet-",
          "amazon-pay-return-core-",
          "amazon-pay-api-sdk-java-",
          "bcprov-",
          "httpclient-",
          "httpcore-",
          "commons-logging-",
          "commons-codec-",
          "commons-lang3-",
          "json-",
          "jackson-",
          "bucket4j",
          "slf4j-api-",
          "jspecify-");

  private static final String ONE_FILE = "amazon-pay-return-servlet-all.jar";

  static final String CONTEXT_XML = "META-INF/context.xml";

  /** Has Tomcat look for annotations and initializers in our jars only. */
  public static final String LOOK_ONLY_INTO_OURS =
      """
      <Context>
        <JarScanner>
          <JarScanFilter defaultPluggabilityScan="false" pluggabilityScan="amazon-pay-return-*.jar"/>
        </JarScanner>
      </Context>
      """;

  /** One without the filter. */
  public static War empty(Path directory) throws IOException {
    return war(directory, "");
  }

  /** With the filter and what it depends on. */
  public static War withMavensJars(Path directory) throws IOException {
    War war = withFilter(directory);
    war.addMavensJars();
    return war;
  }

  /**
   * The same jars, but nothing declares the filter: what the server takes for looking into them.
   */
  public static War withMavensJarsOnly(Path directory) throws IOException {
    War war = war(directory, "");
    war.addMavensJars();
    return war;
  }

  /** With the filter and what it depends on; Tomcat is told to look only into our own jars. */
  public static War withMavensJarsSkipped(Path directory) throws IOException {
    War war = withMavensJars(directory);
    Files.createDirectories(directory.resolve("META-INF"));
    Files.writeString(directory.resolve(CONTEXT_XML), LOOK_ONLY_INTO_OURS);
    return war;
  }

  /** With the one-file jar. */
  public static War withOneFile(Path directory) throws IOException {
    War war = withFilter(directory);
    war.add(placeOf(CheckoutReturnFilter.class).resolveSibling(ONE_FILE));
    return war;
  }

  /** How many jars it has. */
  public int jars() throws IOException {
    try (Stream<Path> jars = Files.list(directory.resolve("WEB-INF/lib"))) {
      return (int) jars.count();
    }
  }

  /** How large they are. */
  public long bytes() throws IOException {
    try (Stream<Path> jars = Files.list(directory.resolve("WEB-INF/lib"))) {
      return jars.mapToLong(jar -> jar.toFile().length()).sum();
    }
  }

  /** Where a class of this program comes from. */
  static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Stream<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of);
  }

  private static War withFilter(Path directory) throws IOException {
    TestMerchant merchant = TestMerchant.create();
    Files.createDirectories(directory);
    Path key = Files.writeString(directory.resolve("key.pem"), merchant.privateKeyPem());
    War war =
        war(
            directory,
            """
            <filter>
              <filter-name>amazonPayReturn</filter-name>
              <filter-class>io.github.payreturn.servlet.CheckoutReturnFilter</filter-class>
              <async-supported>true</async-supported>
              <init-param><param-name>completePath</param-name><param-value>/amazonpay/return</param-value></init-param>
              <init-param><param-name>orderLookup</param-name><param-value>%s</param-value></init-param>
              <init-param><param-name>region</param-name><param-value>EU</param-value></init-param>
              <init-param><param-name>publicKeyId</param-name><param-value>%s</param-value></init-param>
              <init-param><param-name>privateKey</param-name><param-value>file:%s</param-value></init-param>
              <init-param><param-name>dataSource</param-name><param-value>java:comp/env/jdbc/shop</param-value></init-param>
              <init-param><param-name>journalSchema</param-name><param-value>create</param-value></init-param>
            </filter>
            <filter-mapping>
              <filter-name>amazonPayReturn</filter-name>
              <url-pattern>/amazonpay/*</url-pattern>
            </filter-mapping>
            """
                .formatted(DeployedShop.class.getName(), merchant.publicKeyId(), key));
    String name = DeployedShop.class.getName().replace('.', '/') + ".class";
    Path classes = directory.resolve("WEB-INF/classes").resolve(name);
    Files.createDirectories(Objects.requireNonNull(classes.getParent()));
    try (InputStream in =
        Objects.requireNonNull(War.class.getClassLoader().getResourceAsStream(name))) {
      Files.copy(in, classes);
    }
    return war;
  }

  private static War war(Path directory, String content) throws IOException {
    Files.createDirectories(directory.resolve("WEB-INF/lib"));
    Files.writeString(
        directory.resolve("WEB-INF/web.xml"),
        "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">\n"
            + content
            + "</web-app>\n");
    return new War(directory);
  }

  private void addMavensJars() throws IOException {
    for (Path jar : classPath().toList()) {
      if (MAVENS.stream().anyMatch(jar.getFileName().toString()::startsWith)) {
        add(jar);
      }
    }
  }

  private void add(Path jar) throws IOException {
    Files.copy(jar, directory.resolve("WEB-INF/lib").resolve(jar.getFileName()));
  }
}
