package io.github.payreturn.simulator.internal.api;

import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.OfAccount;
import io.github.payreturn.simulator.internal.ledger.SavedAnswer;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Idempotency keys: the same request with the same key is answered as before, another one is
 * refused. They mean nothing on GET, PATCH and DELETE.
 */
final class Once {
  private static final String HEADER = "x-amz-pay-idempotency-key";
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,32}");
  private static final Set<Operation> REQUIRED =
      EnumSet.of(
          Operation.CREATE_CHECKOUT_SESSION,
          Operation.CREATE_CHARGE,
          Operation.CAPTURE_CHARGE,
          Operation.CREATE_REFUND);

  private Once() {}

  static Answer answer(Books books, ApiCall call, Supplier<Answer> work) {
    if (!call.operation().method().equals("POST")) {
      return work.get();
    }
    Optional<String> key = call.idempotencyKey();
    if (key.isEmpty()) {
      return isRequired(books, call) ? Problem.missingHeader(HEADER).answer() : work.get();
    }
    if (!KEY.matcher(key.get()).matches()) {
      return malformed(key.get()).answer();
    }
    return counts(books, call) ? once(books, call, key.get(), work) : work.get();
  }

  private static Answer once(Books books, ApiCall call, String key, Supplier<Answer> work) {
    OfAccount slot = new OfAccount(call.account(), key);
    String path = call.request().path();
    Optional<SavedAnswer> saved = books.answers().find(slot);
    if (saved.isPresent()) {
      return saved
          .filter(earlier -> earlier.isOf(path, call.body()))
          .map(SavedAnswer::answer)
          .orElseGet(() -> Problem.duplicateIdempotencyKey().answer());
    }
    Answer answer = work.get();
    if (answer.status() < 400 || books.assume(Assumption.ERRORS_ARE_REPLAYED)) {
      books.answers().put(slot, SavedAnswer.of(path, call.body(), answer));
    }
    return answer;
  }

  private static boolean isRequired(Books books, ApiCall call) {
    return REQUIRED.contains(call.operation())
        && books.assume(Assumption.IDEMPOTENCY_KEY_IS_REQUIRED);
  }

  private static boolean counts(Books books, ApiCall call) {
    return call.completes()
        ? books.assume(Assumption.COMPLETE_REPLAYS_BY_KEY)
        : REQUIRED.contains(call.operation());
  }

  private static Problem malformed(String key) {
    return key.isBlank() ? Problem.missingHeaderValue(HEADER) : Problem.invalidHeaderValue(HEADER);
  }
}
