package io.github.payreturn.benchmarks.micro;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** A response that takes a status and headers and sends nothing. */
final class StubResponse extends HttpServletResponseWrapper {

  private int status;

  StubResponse() {
    super(StubRequest.nothing(HttpServletResponse.class));
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setHeader(String name, String value) {}

  @Override
  public boolean isCommitted() {
    return false;
  }
}
