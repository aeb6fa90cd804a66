package io.github.payreturn.sampleshop.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** axe-core, which finds what keeps people from using a page. */
final class Axe {

  static final String SCRIPT = script();

  /**
   * All rules of WCAG 2.2 AA and axe's own good practice. But for one: a page that waits for a
   * payment looks again by itself, so that it does without a script, and nothing on it is lost.
   */
  static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      const options = {
        resultTypes: ["violations"],
        rules: { "meta-refresh": { enabled: false } },
      };
      axe.run(document, options).then(
        found => done(found.violations.map(
          rule => `${rule.impact} ${rule.id}: ${rule.nodes.map(node => node.html).join(" ")}`)),
        failed => done([String(failed)]));
      """;

  private Axe() {}

  private static String script() {
    try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
