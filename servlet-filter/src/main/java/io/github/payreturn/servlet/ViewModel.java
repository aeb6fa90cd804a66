package io.github.payreturn.servlet;

import io.github.payreturn.Outcome;
import io.github.payreturn.Pending;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a JSP finds under {@code amazonPay}, and a script in a JSON answer: a map of plain texts,
 * empty where there is nothing. Not a record, because the expression language of EE 10 cannot read
 * one.
 */
record ViewModel(Translations translations) {

  static final String ATTRIBUTE = "amazonPay";

  Map<String, String> of(ReturnResult.Shown shown, HttpServletRequest request) {
    Outcome outcome = shown.outcome();
    Messages messages = translations.forBuyer(request);
    Map<String, String> model = new LinkedHashMap<>();
    model.put("outcome", name(outcome));
    model.put("code", outcome.code());
    model.put("title", messages.title(shown));
    model.put("message", messages.text(shown));
    model.put("language", messages.language());
    model.put("orderId", outcome.orderId());
    model.put("result", shown.resultReference().orElse(""));
    if (outcome instanceof Succeeded paid) {
      model.put("reference", paid.reference().orElse(""));
      model.put("chargePermissionId", paid.chargePermissionId());
      model.put("chargeId", paid.chargeId().orElse(""));
      model.put("amount", paid.chargeAmount().map(Price::amountText).orElse(""));
      model.put("currency", paid.chargeAmount().map(Price::currencyCode).orElse(""));
    }
    Optional<Refresh> refresh = Refresh.of(shown, request);
    model.put("refreshSeconds", refresh.map(next -> String.valueOf(next.seconds())).orElse(""));
    model.put("refreshUrl", refresh.map(Refresh::url).orElse(""));
    return model;
  }

  private static String name(Outcome outcome) {
    if (outcome instanceof Succeeded) {
      return "succeeded";
    }
    return outcome instanceof Pending ? "pending" : "failed";
  }
}
