package io.github.payreturn.servlet;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Says which calls of the finalize endpoint come from the shop's own apps, by whatever the shop
 * authenticates them with: a bearer token, a session, a client certificate.
 *
 * <p>Asked only for calls that no browser made; those are let in if they come from the shop's own
 * pages, and refused otherwise. Called on the request's thread, by any number of threads at once.
 */
@FunctionalInterface
public interface CallerCheck {

  /**
   * Whether the call may be served. A refused one gets status 403.
   *
   * @throws Exception if it cannot be checked now, which refuses it, too
   */
  boolean permits(HttpServletRequest call) throws Exception;
}
