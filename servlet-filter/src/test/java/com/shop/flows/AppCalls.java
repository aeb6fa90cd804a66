package com.shop.flows;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.payreturn.servlet.CallerCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;

public final class AppCalls implements CallerCheck {
  private static final byte[] EXPECTED = "Bearer the-token-of-the-app".getBytes(UTF_8);

  @Override
  public boolean permits(HttpServletRequest call) {
    String given = call.getHeader("Authorization");
    return given != null && MessageDigest.isEqual(EXPECTED, given.getBytes(UTF_8));
  }
}
