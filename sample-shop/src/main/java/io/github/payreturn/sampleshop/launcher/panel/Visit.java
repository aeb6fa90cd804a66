package io.github.payreturn.sampleshop.launcher.panel;

import java.time.Instant;
import java.util.Optional;

/**
 * One request to a return endpoint.
 *
 * @param target path and query, as it came
 * @param end how it was answered; empty while it waits, and for good if the shop was killed
 */
record Visit(Instant came, String method, String target, Optional<End> end) {

  private static final String RESULT = "result=";

  /**
   * How it was answered.
   *
   * @param location where the browser is sent; empty if it is not
   * @param title of the page, or of the JSON, that was shown; empty if none was
   * @param session the one that a script named in its request; empty if none did
   */
  record End(Instant at, int status, String location, String title, String session) {}

  Visit ended(End how) {
    return new Visit(came, method, target, Optional.of(how));
  }

  /** Whether it names a session, or looks at the result of one that did. */
  boolean isAbout(String session, Optional<String> result) {
    return target.contains(session)
        || end.filter(how -> how.session().equalsIgnoreCase(session)).isPresent()
        || result.filter(target::contains).isPresent();
  }

  /** The reference of the result that its browser is sent to. */
  Optional<String> result() {
    return end.map(End::location)
        .filter(location -> location.contains(RESULT))
        .map(location -> location.replaceFirst(".*result=([^&]*).*", "$1"));
  }

  /** Where its browser is sent if there is no result: a page whose URL says nothing of whom. */
  Optional<String> plainPage() {
    return end.map(End::location)
        .filter(location -> !location.isEmpty() && !location.contains(RESULT));
  }
}
