package io.github.payreturn.simulator.internal.checkout;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/** A piece of a page. Text gets in escaped, and only here. */
public final class Html {
  private static final String PLACE = "{}";

  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  /** The template with its places filled in order: markup as it is, anything else escaped. */
  public static Html of(String template, Object... fillings) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (Object filling : fillings) {
      int place = template.indexOf(PLACE, from);
      filled.append(template, from, place).append(markup(filling));
      from = place + PLACE.length();
    }
    return new Html(filled.append(template.substring(from)).toString());
  }

  public static Html all(Collection<Html> pieces) {
    return new Html(pieces.stream().map(Html::toString).collect(joining("\n")));
  }

  public static Html none() {
    return new Html("");
  }

  private static String markup(Object filling) {
    return filling instanceof Html html ? html.markup : escaped(filling.toString());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String toString() {
    return markup;
  }
}
