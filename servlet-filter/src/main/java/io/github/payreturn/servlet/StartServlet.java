package io.github.payreturn.servlet;

import io.github.payreturn.settings.SettingsException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;

/**
 * Serves nothing. Some servers make a filter only when the first request comes (WildFly), but wrong
 * settings have to stop the deployment, and the recovery must not wait for a buyer: this is loaded
 * on startup and starts what no filter has started by then.
 */
public final class StartServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** For the container. */
  public StartServlet() {}

  @Override
  public void init() throws ServletException {
    if (SharedRunning.isIn(getServletContext())) {
      return;
    }
    try {
      for (DeclaredFilter filter : DeclaredFilter.in(getServletContext())) {
        SharedRunning unused = SharedRunning.start(filter);
      }
    } catch (SettingsException wrong) {
      throw new ServletException(wrong.getMessage(), wrong);
    }
  }

  /** The application ends, even if a filter was never made, or not told. */
  @Override
  public void destroy() {
    SharedRunning.endIn(getServletContext());
  }
}
