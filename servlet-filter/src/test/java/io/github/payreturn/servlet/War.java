package io.github.payreturn.servlet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What goes into the WARs of the tests. */
final class War {

  private War() {}

  /**
   * A web.xml with our filter.
   *
   * @param settings its init-params, name, value, name, value
   */
  static String webXml(String... settings) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
      <filter>
        <filter-name>amazonPayReturn</filter-name>
        <filter-class>io.github.payreturn.servlet.CheckoutReturnFilter</filter-class>
        <async-supported>true</async-supported>
        %s
      </filter>
      <filter-mapping>
        <filter-name>amazonPayReturn</filter-name>
        <url-pattern>/amazonpay/*</url-pattern>
      </filter-mapping>
    </web-app>
    """
        .formatted(parameters(settings));
  }

  /** Init-params: name, value, name, value. */
  static String parameters(String... settings) {
    StringBuilder parameters = new StringBuilder();
    for (int index = 0; index < settings.length; index += 2) {
      parameters.append(
          "<init-param><param-name>%s</param-name><param-value>%s</param-value></init-param>\n"
              .formatted(settings[index], settings[index + 1]));
    }
    return parameters.toString();
  }

  /** Puts the compiled classes of a package where a WAR has them. */
  static void addClasses(Path war, String packageName) {
    Path folder = Path.of(packageName.replace('.', '/'));
    Path compiled = Path.of("target", "test-classes").resolve(folder);
    Path target = war.resolve("WEB-INF/classes").resolve(folder);
    try (Stream<Path> classes = Files.list(compiled)) {
      Files.createDirectories(target);
      for (Path file : classes.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
