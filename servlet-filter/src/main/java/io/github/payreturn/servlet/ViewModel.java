package io.github.payreturn.servlet;

import io.github.payreturn.Outcome;
import io.github.payreturn.Pending;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a JSP finds under {@code amazonPay}, and a script in a JSON answer: a map of plain texts,
 * empty where there is nothing. Not a record, because the expression language of EE 10 cannot read
 * one.
 */
record ViewModel(Translations translations) {

  static final String ATTRIBUTE = "amazonPay";

  private static final List<String> KEYS =
      List.of(
          "outcome",
          "code",
          "title",
          "message",
          "language",
          "orderId",
          "reference",
          "amount",
          "currency",
          "chargePermissionId",
          "chargeId",
          "result",
          "next",
          "refreshSeconds",
          "refreshUrl");

  /** What is true about a payment. */
  Map<String, String> of(ReturnResult.Shown shown, HttpServletRequest request) {
    Outcome outcome = shown.outcome();
    Messages messages = translations.forBuyer(request);
    Map<String, String> model =
        told(name(outcome), outcome.code(), messages.title(shown), messages.text(shown), messages);
    model.put("orderId", outcome.orderId());
    model.put("result", shown.resultReference().orElse(""));
    if (outcome instanceof Succeeded paid) {
      model.put("reference", paid.reference().orElse(""));
      model.put("chargePermissionId", paid.chargePermissionId());
      model.put("chargeId", paid.chargeId().orElse(""));
      model.put("amount", paid.chargeAmount().map(Price::amountText).orElse(""));
      model.put("currency", paid.chargeAmount().map(Price::currencyCode).orElse(""));
    } else if (outcome instanceof Pending pending) {
      model.put("chargePermissionId", pending.chargePermissionId().orElse(""));
      model.put("chargeId", pending.chargeId().orElse(""));
    }
    Refresh.of(shown, request)
        .ifPresent(
            next -> {
              model.put("refreshSeconds", String.valueOf(next.seconds()));
              model.put("refreshUrl", next.url());
            });
    return model;
  }

  /** Where there is no payment to speak of. */
  Map<String, String> of(String code, HttpServletRequest request) {
    Messages messages = translations.forBuyer(request);
    return told(code, code, messages.title(code), messages.text(code), messages);
  }

  private static Map<String, String> told(
      String outcome, String code, String title, String message, Messages messages) {
    Map<String, String> model = new LinkedHashMap<>();
    KEYS.forEach(key -> model.put(key, ""));
    model.put("outcome", outcome);
    model.put("code", code);
    model.put("title", title);
    model.put("message", message);
    model.put("language", messages.language());
    return model;
  }

  private static String name(Outcome outcome) {
    if (outcome instanceof Succeeded) {
      return "succeeded";
    }
    return outcome instanceof Pending ? "pending" : "failed";
  }
}
