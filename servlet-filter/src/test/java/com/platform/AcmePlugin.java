package com.platform;

import io.github.payreturn.servlet.PlatformPlugin;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;

public final class AcmePlugin implements PlatformPlugin {

  @Override
  public String name() {
    return "Acme Shop";
  }

  @Override
  public Map<String, String> settings(ServletContext application) {
    return Map.of(
        "completePath", "/acme/amazonpay/return",
        "cancelPath", "/acme/amazonpay/cancel",
        "retryView", "redirect:/acme/checkout?payment={code}",
        "journalSchema", "create");
  }

  @Override
  public List<?> parts(ServletContext application) {
    return List.of(new AcmePayments(application));
  }
}
