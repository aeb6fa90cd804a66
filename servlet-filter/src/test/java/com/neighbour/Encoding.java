package com.neighbour;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** Forces an old character encoding on everything. */
public final class Encoding implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setCharacterEncoding("ISO-8859-1");
    response.setCharacterEncoding("ISO-8859-1");
    chain.doFilter(request, response);
  }
}
