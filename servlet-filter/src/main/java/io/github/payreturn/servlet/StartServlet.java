package io.github.payreturn.servlet;

import io.github.payreturn.settings.SettingsException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import java.util.ArrayList;
import java.util.List;

/**
 * Serves nothing. Some servers make a filter only when the first request comes (WildFly), but wrong
 * settings have to stop the deployment, and the recovery must not wait for a buyer: this is loaded
 * on startup and starts what no filter has started by then.
 */
public final class StartServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient List<SharedRunning> started = new ArrayList<>();

  /** For the container. */
  public StartServlet() {}

  @Override
  public void init() throws ServletException {
    if (SharedRunning.isIn(getServletContext())) {
      return;
    }
    try {
      for (DeclaredFilter filter : DeclaredFilter.in(getServletContext())) {
        started.add(SharedRunning.start(filter));
      }
    } catch (SettingsException wrong) {
      throw new ServletException(wrong.getMessage(), wrong);
    }
  }

  @Override
  public void destroy() {
    started.forEach(SharedRunning::leave);
    started.clear();
  }
}
