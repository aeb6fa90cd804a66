package io.github.payreturn.servlet;

import io.github.payreturn.settings.SettingsException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes buyers who come back from Amazon Pay, and lets everybody else pass.
 *
 * <p>A guest in the shop's chain: it starts no asynchronous processing, makes no session and no
 * cookie, never calls {@code sendError}, and lets no exception out. Put it into {@code web.xml}
 * with the settings as init-params; wrong settings stop the deployment with one message that lists
 * them all.
 */
public final class CheckoutReturnFilter implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  private @Nullable Running running;

  @Override
  public void init(FilterConfig config) throws ServletException {
    try {
      Running started = Running.start(config);
      AmazonPayReturns.publish(started.returns(), config.getServletContext());
      LOG.info("Amazon Pay returns are taken at {}", started.endpoints());
      running = started;
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

  @Override
  public void destroy() {
    Running ending = running;
    running = null;
    if (ending != null) {
      AmazonPayReturns.withdraw(ending.application());
      ending.close();
    }
  }
}
