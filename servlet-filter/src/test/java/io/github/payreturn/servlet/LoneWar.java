package io.github.payreturn.servlet;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.testing.TestMerchant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.util.ClassMatcher;

/** A WAR with the one-file jar that stands alone, as on a server: it sees nothing of the tests. */
final class LoneWar {

  static final Path JAR = Path.of("target", "amazon-pay-return-servlet-all.jar");

  private LoneWar() {}

  /** Lays it out; more may be added before it is deployed. */
  static Path in(Path directory) throws IOException {
    Path war = directory.resolve("war");
    Path lib = Files.createDirectories(war.resolve("WEB-INF/lib"));
    Files.copy(JAR, lib.resolve(JAR.getFileName()));
    War.addClasses(war, "com.shop.views");
    War.addClasses(war, "com.shop.sdk");
    return war;
  }

  static WebApp deploy(Path war, AmazonPaySimulator amazon) throws Exception {
    return WebApp.deploy(
        war, "/", Map.of("WEB-INF/web.xml", webXml(war, amazon)), LoneWar::hideTheTests);
  }

  private static void hideTheTests(WebAppContext context) {
    context.setParentLoaderPriority(false);
    context.setHiddenClassMatcher(
        new ClassMatcher(
            "io.github.payreturn.",
            "com.",
            "jakarta.enterprise.",
            "jakarta.inject.",
            "org.jboss.weld.",
            "org.slf4j.",
            "org.json.",
            "org.h2.",
            "org.apache."));
  }

  private static String webXml(Path war, AmazonPaySimulator amazon) {
    Path directory = Objects.requireNonNull(war.getParent());
    return War.webXml(
            "completePath",
            "/amazonpay/return",
            "orderLookup",
            "com.shop.views.OwnViews",
            "region",
            "EU",
            "publicKeyId",
            TestMerchant.PUBLIC_KEY_ID,
            "privateKey",
            "file:" + TestMerchant.privateKeyIn(directory),
            "serviceUrl",
            amazon.url().toString(),
            "journalFile",
            directory.resolve("journal").toString())
        .replace(
            "</web-app>",
            """
              <servlet>
                <servlet-name>where</servlet-name>
                <servlet-class>com.shop.sdk.OwnSdkServlet</servlet-class>
              </servlet>
              <servlet-mapping>
                <servlet-name>where</servlet-name>
                <url-pattern>/where</url-pattern>
              </servlet-mapping>
            </web-app>
            """);
  }
}
