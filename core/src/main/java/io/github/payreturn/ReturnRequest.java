package io.github.payreturn;

import java.util.Locale;
import java.util.Optional;

/**
 * A buyer's request as the web layer hands it in; the core never sees a servlet.
 *
 * <p>Used only on the thread that serves the request and only until it has been answered.
 */
public interface ReturnRequest {

  /** The first value of a query parameter. Untrusted: anybody can write a URL. */
  Optional<String> parameter(String name);

  /** The language the buyer prefers. */
  Locale locale();

  /**
   * The container's own request or response, for hosts that need cookies or a session.
   *
   * @return empty if there is no object of that type behind this request
   */
  <T> Optional<T> unwrap(Class<T> type);
}
