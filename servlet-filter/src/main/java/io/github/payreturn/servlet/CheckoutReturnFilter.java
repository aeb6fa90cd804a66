package io.github.payreturn.servlet;

import io.github.payreturn.settings.SettingsException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes buyers who come back from Amazon Pay, and lets everybody else pass.
 *
 * <p>A guest in the shop's chain: it starts no asynchronous processing, makes no session and no
 * cookie, never calls {@code sendError}, and lets no exception out. Put it into {@code web.xml}
 * with the settings as init-params; wrong settings stop the deployment with one message that lists
 * them all. Frameworks start it by {@link #builder}.
 */
public final class CheckoutReturnFilter implements Filter {

  private @Nullable SharedRunning shared;
  private @Nullable Running running;

  /** For {@code web.xml}, or {@code ServletContext.addFilter}: {@link #init} starts it. */
  public CheckoutReturnFilter() {}

  /** Already started, for {@link CheckoutReturnFilterBuilder}. */
  CheckoutReturnFilter(SharedRunning started) {
    shared = started;
    running = started.running();
  }

  /** Begins to start a filter in a program, without {@code web.xml}. */
  public static CheckoutReturnFilterBuilder builder(ServletContext application) {
    return new CheckoutReturnFilterBuilder(application);
  }

  /**
   * Every path that it has to be mapped to, below the context.
   *
   * @throws IllegalStateException if it is not at work
   */
  public List<String> paths() {
    Running current = running;
    if (current == null) {
      throw new IllegalStateException("The CheckoutReturnFilter is not at work");
    }
    return current.endpoints().paths().toList();
  }

  @Override
  public void init(FilterConfig config) throws ServletException {
    try {
      SharedRunning started =
          shared == null ? SharedRunning.start(DeclaredFilter.of(config)) : shared;
      shared = started;
      running = started.running();
    } catch (SettingsException wrong) {
      throw new ServletException(wrong.getMessage(), wrong);
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Running current = running;
    if (current != null
        && request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse answer
        && request.getDispatcherType() == DispatcherType.REQUEST) {
      Endpoint endpoint = current.endpoints().find(http);
      if (endpoint != null) {
        current.service().serve(endpoint, http, answer);
        return;
      }
      if (current.endpoints().takesNotifications(http)) {
        current.notifications().serve(http, answer);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** Ends what runs behind it, unless another filter of the application still needs it. */
  @Override
  public void destroy() {
    SharedRunning ending = shared;
    shared = null;
    running = null;
    if (ending != null) {
      ending.leave();
    }
  }
}
