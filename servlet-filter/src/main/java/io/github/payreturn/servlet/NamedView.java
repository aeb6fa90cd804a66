package io.github.payreturn.servlet;

import io.github.payreturn.ReturnResult;
import java.util.Optional;

/** A view that a setting names, as a framework knows it: {@code view:payment/thanks}. */
record NamedView(String name) implements View {

  private static final String PREFIX = "view:";

  /** Empty if the setting means something else. */
  static Optional<NamedView> parse(String setting) {
    return setting.startsWith(PREFIX)
        ? Optional.of(new NamedView(setting.substring(PREFIX.length())))
        : Optional.empty();
  }

  @Override
  public Answer answer(ReturnResult.Shown shown) {
    return Answer.named(name);
  }
}
