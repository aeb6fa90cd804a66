package com.platform;

import io.github.payreturn.servlet.PlatformPlugin;
import jakarta.servlet.ServletContext;
import java.util.List;

/** Of a platform that is not there. */
public final class BrokenPlugin implements PlatformPlugin {

  @Override
  public String name() {
    return "Broken Shop";
  }

  @Override
  public List<?> parts(ServletContext application) {
    throw new IllegalStateException("the platform has not started");
  }
}
