package io.github.payreturn.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** Shows pages that a framework knows by name, such as the views of Spring MVC. */
@FunctionalInterface
public interface NamedPages {

  /**
   * Writes a page to the response. Called on the request's thread, by any number of them at once.
   *
   * @param model what a JSP finds under {@code amazonPay}; it is that request attribute already
   * @throws Exception if there is no such page, or it breaks; the built-in page is shown instead
   */
  void show(
      String name,
      Map<String, String> model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws Exception;
}
