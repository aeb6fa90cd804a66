package com.shop.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.util.List;

/** What happened to the parts, for the test to read. */
@ApplicationScoped
class Diary {
  private List<String> lines = List.of();

  @SuppressWarnings("unchecked") // the test put it there
  void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext shop) {
    lines = (List<String>) shop.getAttribute("diary");
  }

  void note(String line) {
    lines.add(line);
  }
}
