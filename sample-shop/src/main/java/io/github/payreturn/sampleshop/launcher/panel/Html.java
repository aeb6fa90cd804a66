package io.github.payreturn.sampleshop.launcher.panel;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a page. Text gets in escaped, and only here. */
record Html(String markup) {

  private static final String PLACE = "{}";

  /** The template with its places filled in order: markup as it is, anything else escaped. */
  static Html of(String template, Object... fillings) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (Object filling : fillings) {
      int place = template.indexOf(PLACE, from);
      filled.append(template, from, place).append(filled(filling));
      from = place + PLACE.length();
    }
    return new Html(filled.append(template.substring(from)).toString());
  }

  static Html all(List<Html> pieces) {
    return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining("\n")));
  }

  private static String filled(Object filling) {
    return filling instanceof Html html ? html.markup : escaped(filling.toString());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
