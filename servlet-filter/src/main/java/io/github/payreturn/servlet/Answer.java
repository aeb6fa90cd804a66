package io.github.payreturn.servlet;

/** How a view wants the buyer's request answered. A value: the filter carries it out. */
public sealed interface Answer {

  /**
   * Shows a page of the shop under the clean URL of the result. JSPs find the request attribute
   * {@code amazonPay}, a map of plain values.
   *
   * @param path below the context, for example {@code /WEB-INF/thanks.jsp}
   */
  record Forward(String path) implements Answer {}

  /**
   * Sends the buyer on with a 303.
   *
   * @param location a path below the context ({@code /thanks}) or a whole URL
   */
  record Redirect(String location) implements Answer {}

  /**
   * Shows what the view wrote itself, as UTF-8.
   *
   * @param contentType for example {@code text/html}
   */
  record Written(String contentType, String body) implements Answer {}

  /**
   * Shows a view that the shop's framework knows by name: with Spring, a view of Spring MVC. It
   * finds {@code amazonPay} as a JSP does.
   *
   * @param view for example {@code payment/thanks}
   */
  record Named(String view) implements Answer {}

  /** Shows a page of the shop under the clean URL of the result. */
  static Answer forward(String path) {
    return new Forward(path);
  }

  /** Sends the buyer on with a 303. */
  static Answer redirect(String location) {
    return new Redirect(location);
  }

  /** Shows a view that the shop's framework knows by name. */
  static Answer named(String view) {
    return new Named(view);
  }

  /** Shows HTML that the view wrote itself; escaping is the view's own business. */
  static Answer html(String body) {
    return new Written("text/html", body);
  }
}
