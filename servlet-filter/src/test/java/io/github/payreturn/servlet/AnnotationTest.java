package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.shop.annotated.Payments;
import com.shop.second.NotALookup;
import com.shop.second.OnlyAnInterface;
import io.github.payreturn.settings.Setting;
import io.github.payreturn.settings.SettingsTable;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.testing.TestMerchant;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The annotation")
class AnnotationTest {

  private static final String NO_FILTER =
      "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"/>";

  private static final String INCOMPLETE =
      """
      @Odd class Incomplete {}

      @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
      @interface Odd { Missing value() default Missing.ONE; }

      enum Missing { ONE }
      """;

  private AmazonPaySimulator amazon;
  private Path directory = Path.of("");

  @BeforeEach
  void start(@TempDir Path temporary) {
    directory = temporary;
    amazon =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .start();
  }

  @AfterEach
  void stop() {
    amazon.close();
  }

  @ParameterizedTest(name = "registers the filter, with async support, and takes buyers at {0}")
  @ValueSource(strings = {"/pay/back", "/pay/again"})
  void registersTheFilter(String path) throws Exception {
    try (WebApp app = deploy(NO_FILTER, "com.shop.annotated")) {
      String session = amazon.session().chargeAmount("19.99", "EUR").create();
      String url = app.url() + path + "?order=42&amazonCheckoutSessionId=" + session;

      assertThat(new Browser().visit(url).body()).contains("your payment went through");
      assertThat(amazon.count()).isEqualTo(1);
      assertThat(app.context().getServletHandler().getFilters())
          .filteredOn(filter -> filter.getClassName().equals(CheckoutReturnFilter.class.getName()))
          .singleElement()
          .matches(filter -> filter.isAsyncSupported());
    }
  }

  @Test
  @DisplayName("registers no second filter beside web.xml, and gives that one its settings")
  void registersNoSecond() throws Exception {
    try (WebApp app =
        deploy(War.webXml("completePath", "/amazonpay/return"), "com.shop.annotated")) {
      assertThat(app.context().getServletHandler().getFilters())
          .filteredOn(filter -> filter.getClassName().equals(CheckoutReturnFilter.class.getName()))
          .singleElement()
          .matches(filter -> filter.getName().equals("amazonPayReturn"));
      assertThat(Browser.location(new Browser().get(app.url() + "/amazonpay/return")))
          .endsWith("/checkout?payment=no-session");
      assertThat(new Browser().get(app.url() + "/pay/back").statusCode()).isEqualTo(404);
    }
  }

  @Test
  @DisplayName("stops the deployment on a class that is no order look-up")
  void onTheWrongClass() {
    assertThat(catchThrowable(() -> deploy(NO_FILTER, "com.shop.second").close()))
        .hasMessageContaining("com.shop.second.NotALookup carries it")
        .hasMessageContaining("does not implement OrderLookup");
  }

  @Test
  @DisplayName("stops the deployment on two classes, and names both")
  void onTwoClasses() {
    assertThat(
            catchThrowable(
                () -> deploy(NO_FILTER, "com.shop.annotated", "com.shop.second").close()))
        .hasMessageContaining(
            "several classes carry it: com.shop.annotated.Payments, com.shop.second.NotALookup");
  }

  @Test
  @DisplayName("is looked for among whatever a container hands over")
  void survivesWhatContainersHandOver() throws Exception {
    AmazonPayReturnInitializer initializer = new AmazonPayReturnInitializer();
    Set<Class<?>> strange =
        new HashSet<>(
            Arrays.asList(
                null,
                OnlyAnInterface.class,
                AmazonPayReturn.class,
                String.class,
                int[].class,
                incomplete()));
    ServletContextHandler handler = new ServletContextHandler();
    handler.addServletContainerInitializer(
        (nothing, application) -> {
          initializer.onStartup(null, application);
          initializer.onStartup(strange, application);
          assertThat(application.getFilterRegistrations()).isEmpty();
          strange.addAll(List.of(Payments.class, NotALookup.class));
          initializer.onStartup(strange, application);
          assertThat(classes(application)).contains(Payments.class, NotALookup.class).hasSize(2);
        });

    assertThat(catchThrowable(handler::start)).hasMessageContaining("several classes carry it");
    handler.stop();
  }

  /** A class with an annotation of a library that is there in parts only. */
  private Class<?> incomplete() throws Exception {
    Path sources = Files.createDirectories(directory.resolve("sources"));
    Path source = Files.writeString(sources.resolve("Incomplete.java"), INCOMPLETE);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, "-proc:none", source.toString())).isZero();
    Files.delete(sources.resolve("Missing.class"));
    URLClassLoader loader = new URLClassLoader(new URL[] {sources.toUri().toURL()});
    Class<?> incomplete = loader.loadClass("Incomplete");
    assertThatThrownBy(() -> incomplete.getAnnotation(AmazonPayReturn.class))
        .isInstanceOf(NoClassDefFoundError.class);
    return incomplete;
  }

  @Test
  @DisplayName("has settings as attributes, and no other")
  void hasSettingsOnly() {
    assertThat(AmazonPayReturn.class.getDeclaredMethods())
        .extracting(Method::getName)
        .hasSizeGreaterThan(15)
        .isSubsetOf(SettingsTable.all().stream().map(Setting::key).toList());
  }

  private static List<Class<?>> classes(ServletContext application) {
    return AnnotatedShop.of(application).classes();
  }

  private WebApp deploy(String webXml, String... packages) throws Exception {
    for (String name : packages) {
      War.addClasses(directory.resolve("war"), name);
    }
    String properties =
        """
        publicKeyId=%s
        privateKey=file:%s
        serviceUrl=%s
        journalFile=%s
        """
            .formatted(
                TestMerchant.PUBLIC_KEY_ID,
                TestMerchant.privateKeyIn(directory),
                amazon.url(),
                directory.resolve("journal"));
    return WebApp.deploy(
        directory.resolve("war"),
        "/shop",
        Map.of("WEB-INF/web.xml", webXml, "WEB-INF/amazonpay.properties", properties),
        context -> {});
  }
}
