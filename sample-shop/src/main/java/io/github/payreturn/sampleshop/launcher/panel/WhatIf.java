package io.github.payreturn.sampleshop.launcher.panel;

/** What can go wrong, or at least differently, when somebody pays. */
enum WhatIf {
  DECLINED(
      "the card is declined?",
      "At Amazon, choose the card that ends in 3434.",
      "Try again with another card: it pays the same order, and the cart was kept.",
      false),
  CANCELED(
      "the buyer cancels?",
      "At Amazon, press “Cancel and return to the shop”.",
      "Nothing is charged, nothing is sent to Amazon, and the order can still be paid.",
      false),
  AUTHORIZED_LATE(
      "the bank needs a while, and says yes?",
      "Choose “Pay when it ships” at the checkout, and at Amazon the card that ends in 0701.",
      "The page waits and turns into thank you by itself after half a minute, or when you decide"
          + " below in the bank's place.",
      false),
  DECLINED_LATE(
      "the bank needs a while, and says no?",
      "Choose “Pay when it ships” at the checkout, and at Amazon the card that ends in 4354.",
      "The buyer is asked for another card, and the order was never shipped.",
      false),
  SLOW(
      "Amazon is slow?",
      "Amazon takes twelve seconds to answer the next Complete.",
      "After eight seconds the buyer is not kept any longer: pending, then thank you. The call goes"
          + " on meanwhile and is not repeated.",
      true),
  ANSWER_LOST(
      "Amazon's answer gets lost?",
      "Amazon charges, and the connection breaks before it can say so.",
      "Nobody sends the payment again. A look-up finds out that it was made, once.",
      true),
  DOWN(
      "Amazon is down?",
      "From the moment of the return nobody answers, until you press “All is well again”.",
      "Pending, never failed. When Amazon is back, it is asked twice, half a minute apart, whether it"
          + " knows of a payment; then the payment is made, and the shop is told.",
      true),
  THROTTLED(
      "Amazon says: too many calls?",
      "The next two Completes are refused with 429, to be tried in two seconds.",
      "Certainly not executed, so it may be sent again: the buyer waits a little, and has paid.",
      true),
  TWICE(
      "the buyer comes back five times at once?",
      "Four more browsers send the same return in the same moment.",
      "One Complete, one charge, and everybody is shown the same.",
      true),
  KILLED(
      "the shop is killed in the middle?",
      "Amazon charges, and before it answers the shop's process is killed (kill -9) and started"
          + " again.",
      "Reload the page that the browser could not open: the shop remembers that it had sent, looks"
          + " it up, and the buyer has paid once.",
      true);

  private final String question;
  private final String how;
  private final String lesson;
  private final boolean armed;

  WhatIf(String question, String how, String lesson, boolean armed) {
    this.question = question;
    this.how = how;
    this.lesson = lesson;
    this.armed = armed;
  }

  /** Goes after "What if". */
  String question() {
    return question;
  }

  /** What to do, or what will be done. */
  String how() {
    return how;
  }

  /** What there is to see. */
  String lesson() {
    return lesson;
  }

  /** Whether something has to be prepared; the others are up to the visitor. */
  boolean armed() {
    return armed;
  }
}
