package io.github.payreturn.flow;

import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.operations.Payment;
import io.github.payreturn.operations.Proof;
import io.github.payreturn.operations.Proof.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says whether an order was paid and how we know, from its rows alone. */
final class Proofs {

  private Proofs() {}

  /**
   * @param rows of the order
   * @param payments the same, as an operator may see them
   */
  static Proof of(String orderId, List<Entry> rows, List<Payment> payments) {
    Verdict verdict = verdict(rows);
    String words =
        rows.isEmpty()
            ? "No return of order %s is in the journal.".formatted(orderId)
            : payments.stream().map(Proofs::inWords).collect(Collectors.joining(" "));
    return new Proof(orderId, verdict, words, payments);
  }

  private static Verdict verdict(List<Entry> rows) {
    if (has(rows, State.SUCCEEDED)) {
      return Verdict.PAID;
    }
    if (has(rows, State.NEEDS_REVIEW)) {
      return Verdict.NEEDS_REVIEW;
    }
    if (rows.stream().anyMatch(row -> row.state().open())) {
      return Verdict.NOT_KNOWN_YET;
    }
    if (rows.stream().anyMatch(row -> row.evidence().reason().equals(Claims.PAID_BY_OTHER_MEANS))) {
      return Verdict.PAID_BY_OTHER_MEANS;
    }
    return rows.isEmpty() ? Verdict.NO_RETURN : Verdict.NOT_PAID;
  }

  private static boolean has(List<Entry> rows, State state) {
    return rows.stream().anyMatch(row -> row.state() == state);
  }

  /** One return, for example as it is read to Amazon's support or to an auditor. */
  private static String inWords(Payment payment) {
    StringBuilder words = new StringBuilder();
    words.append(
        "Return %s (%s) of %s: %s"
            .formatted(
                payment.session(),
                payment.chargeAmount().map(Object::toString).orElse("a wallet"),
                payment.since(),
                payment.state()));
    if (!payment.why().isEmpty()) {
      words.append(" (").append(payment.why()).append(')');
    }
    Payment.Answer answer = payment.answer();
    if (answer.httpStatus() > 0) {
      words.append("; Amazon answered ").append(answer.httpStatus());
      answer.at().ifPresent(at -> words.append(" at ").append(at));
    }
    append(words, ", ", answer.reasonCode());
    append(words, ", request id ", answer.requestId());
    append(words, ", charge permission ", answer.chargePermissionId());
    append(words, ", charge ", answer.chargeId());
    payment.telling().at().ifPresent(at -> words.append("; the shop took note at ").append(at));
    return words.append('.').toString();
  }

  private static void append(StringBuilder words, String label, Optional<String> value) {
    value.ifPresent(text -> words.append(label).append(text));
  }
}
