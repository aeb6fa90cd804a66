package io.github.payreturn;

import java.util.Optional;

/** What a buyer who returned may be shown. */
public sealed interface ReturnResult {

  /**
   * An outcome, for the success, the pending or the retry view.
   *
   * @param outcome what may be shown: success only once the shop has taken note of it
   * @param resultReference shows the same result again without a session id in the URL, for 25
   *     hours; absent where nothing was recorded
   * @param buyer the request, with what was verified about it
   */
  record Shown(Outcome outcome, Optional<String> resultReference, BuyerReturn buyer)
      implements ReturnResult {}

  /**
   * Not this buyer's to see, or nothing to see any more: a foreign session, an unknown order, a
   * forged token, an old link. The buyer gets one neutral page for all of them.
   */
  record NotRecognized() implements ReturnResult {}

  /**
   * The shop's database or its order look-up cannot be reached, so nothing was done and nothing can
   * be said. The buyer is asked to reload in a moment and not to pay again.
   */
  record CannotCheckNow() implements ReturnResult {}
}
