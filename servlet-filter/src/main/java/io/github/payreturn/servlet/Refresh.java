package io.github.payreturn.servlet;

import io.github.payreturn.Pending;
import io.github.payreturn.ReturnResult;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a pending page asks again by itself, without a script: soon at first, ever more slowly, and
 * not for ever. How often it has asked stands in its URL.
 *
 * @param seconds from now
 * @param url what to ask, below the server's root
 */
record Refresh(int seconds, String url) {

  private static final String COUNT_PARAMETER = "n";
  private static final int[] SECONDS = {2, 3, 5, 8, 13, 20, 30, 60};
  private static final int MOST = 40;
  private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

  static Optional<Refresh> of(ReturnResult.Shown shown, HttpServletRequest request) {
    boolean changesByItself =
        shown.outcome() instanceof Pending pending
            && pending.reason() != Pending.Reason.NEEDS_REVIEW;
    int count =
        ServletReturn.parameter(COUNT_PARAMETER, request)
            .filter(given -> COUNT.matcher(given).matches())
            .map(Integer::parseInt)
            .orElse(0);
    if (!changesByItself || shown.resultReference().isEmpty() || count >= MOST) {
      return Optional.empty();
    }
    String url = CleanUrl.of(request, shown.resultReference().get());
    return Optional.of(
        new Refresh(
            SECONDS[Math.min(count, SECONDS.length - 1)],
            url + "&" + COUNT_PARAMETER + "=" + (count + 1)));
  }
}
