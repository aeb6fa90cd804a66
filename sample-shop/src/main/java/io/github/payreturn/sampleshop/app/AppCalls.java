package io.github.payreturn.sampleshop.app;

import io.github.payreturn.sampleshop.Shop;
import io.github.payreturn.servlet.CallerCheck;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Lets calls of the app's back end into the finalize endpoint, by their bearer token. */
public final class AppCalls implements CallerCheck {

  private final byte[] expected;

  /** Made by the filter when the application starts. */
  public AppCalls(ServletContext application) {
    this.expected = bytes(Shop.in(application).app().authorization());
  }

  /** Compares in constant time, so that nobody can guess the token piece by piece. */
  @Override
  public boolean permits(HttpServletRequest call) {
    return Optional.ofNullable(call.getHeader("Authorization"))
        .map(AppCalls::bytes)
        .filter(given -> MessageDigest.isEqual(given, expected))
        .isPresent();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
