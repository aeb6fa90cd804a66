package io.github.payreturn.servlet;

import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A view that a setting describes: {@code forward:/x.jsp} or {@code redirect:/x?order={orderId}}.
 * Placeholders are percent-encoded, so no value can change where a URL leads.
 *
 * @param forward else a redirect
 * @param template the path or URL with placeholders
 */
record TemplateView(boolean forward, String template) implements View {

  private static final String FORWARD = "forward:";
  private static final String REDIRECT = "redirect:";

  /** Empty if the setting means something else. */
  static Optional<TemplateView> parse(String setting) {
    if (setting.startsWith(FORWARD)) {
      return Optional.of(new TemplateView(true, setting.substring(FORWARD.length())));
    }
    return setting.startsWith(REDIRECT)
        ? Optional.of(new TemplateView(false, setting.substring(REDIRECT.length())))
        : Optional.empty();
  }

  @Override
  public Answer answer(ReturnResult.Shown shown) {
    String reference = shown.outcome() instanceof Succeeded paid ? paid.reference().orElse("") : "";
    String target =
        template
            .replace("{orderId}", encode(shown.outcome().orderId()))
            .replace("{reference}", encode(reference))
            .replace("{code}", encode(shown.outcome().code()))
            .replace("{result}", encode(shown.resultReference().orElse("")));
    return forward ? Answer.forward(target) : Answer.redirect(target);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
