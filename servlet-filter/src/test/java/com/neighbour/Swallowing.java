package com.neighbour;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * A throttling filter as one real shop has it: without async support, makes an empty 404 of every
 * exception, and a redirect of every error.
 */
public final class Swallowing implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
    try {
      chain.doFilter(request, new ToFrontPage((HttpServletResponse) response));
    } catch (Exception swallowed) {
      ((HttpServletResponse) response).setStatus(404);
    }
  }

  private static final class ToFrontPage extends HttpServletResponseWrapper {

    ToFrontPage(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) {
      setStatus(302);
      setHeader("Location", "/");
    }

    @Override
    public void sendError(int status, String message) {
      sendError(status);
    }
  }
}
