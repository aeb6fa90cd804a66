package io.github.payreturn.benchmarks.shop;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The pages of every shop, so that all of them write the same. */
final class Pages {

  private Pages() {}

  static void thanks(String orderId, HttpServletResponse response) throws IOException {
    write("Thank you", "Order " + escaped(orderId) + " is paid.", response);
  }

  static void tryAgain(HttpServletResponse response) throws IOException {
    write("Payment failed", "Please try again.", response);
  }

  static void write(String title, String text, HttpServletResponse response) throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .printf(
            "<!DOCTYPE html><html lang=\"en\"><title>%s</title><h1>%s</h1><p>%s</p></html>",
            title, title, text);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
