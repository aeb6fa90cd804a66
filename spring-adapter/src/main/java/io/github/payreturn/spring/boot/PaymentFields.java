package io.github.payreturn.spring.boot;

import io.github.payreturn.Price;
import io.github.payreturn.operations.Payment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A payment as the endpoint shows it: plain texts and numbers, the same for every JSON library. */
final class PaymentFields {

  private PaymentFields() {}

  static Map<String, Object> of(Payment payment) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", payment.id());
    fields.put("session", payment.session());
    fields.put("merchant", payment.merchant());
    fields.put("orderId", payment.orderId());
    fields.put("reference", payment.reference().orElse(""));
    fields.put("kind", payment.kind().name());
    fields.put("amount", payment.chargeAmount().map(Price::toString).orElse(""));
    fields.put("state", payment.state().name());
    fields.put("since", payment.since().toString());
    fields.put("why", payment.why());
    fields.put("httpStatus", payment.answer().httpStatus());
    fields.put("reasonCode", payment.answer().reasonCode().orElse(""));
    fields.put("requestId", payment.answer().requestId().orElse(""));
    fields.put("chargePermissionId", payment.answer().chargePermissionId().orElse(""));
    fields.put("chargeId", payment.answer().chargeId().orElse(""));
    fields.put("next", text(payment.following().next()));
    fields.put("told", payment.telling().complete());
    fields.put("history", payment.history().stream().map(PaymentFields::step).toList());
    return fields;
  }

  static List<Map<String, Object>> of(List<Payment> payments) {
    return payments.stream().map(PaymentFields::of).toList();
  }

  private static Map<String, Object> step(Payment.Step step) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("at", step.at().toString());
    fields.put("state", step.state().name());
    fields.put("httpStatus", step.httpStatus());
    fields.put("reasonCode", step.reasonCode().orElse(""));
    fields.put("requestId", step.requestId().orElse(""));
    fields.put("note", step.note());
    return fields;
  }

  private static String text(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("");
  }
}
