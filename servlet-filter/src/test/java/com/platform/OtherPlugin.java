package com.platform;

import io.github.payreturn.servlet.PlatformPlugin;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;

/** Of another platform, with a setting that nobody knows. */
public final class OtherPlugin implements PlatformPlugin {

  @Override
  public String name() {
    return "Other Shop";
  }

  @Override
  public Map<String, String> settings(ServletContext application) {
    return Map.of("completPath", "/other/return");
  }

  @Override
  public List<?> parts(ServletContext application) {
    return List.of();
  }
}
