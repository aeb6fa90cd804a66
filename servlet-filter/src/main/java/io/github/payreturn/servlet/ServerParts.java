package io.github.payreturn.servlet;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** What the server has for the application, by JNDI. */
final class ServerParts {

  private static final String SCHEDULER = "java:comp/DefaultManagedScheduledExecutorService";

  private ServerParts() {}

  /** The managed scheduler of a server that is more than a servlet container. */
  static Optional<ScheduledExecutorService> scheduler() {
    return find(SCHEDULER, ScheduledExecutorService.class);
  }

  /** Empty if there is nothing of that name, or something else. */
  @SuppressWarnings("BanJNDI") // a fixed name, or the shop's own setting, which allows local ones
  static <T> Optional<T> find(String name, Class<T> type) {
    try {
      return Optional.ofNullable(new InitialContext().lookup(name))
          .filter(type::isInstance)
          .map(type::cast);
    } catch (NamingException notThere) {
      return Optional.empty();
    }
  }
}
