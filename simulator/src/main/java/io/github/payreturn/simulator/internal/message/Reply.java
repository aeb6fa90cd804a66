package io.github.payreturn.simulator.internal.message;

/** What the client gets: an answer, and the way it takes. */
public record Reply(Answer answer, Delivery delivery) {
  public static Reply whole(Answer answer) {
    return new Reply(answer, Delivery.WHOLE);
  }
}
