package io.github.payreturn.simulator.internal.fault;

import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Delivery;
import java.util.function.UnaryOperator;

/**
 * One way in which a call goes wrong.
 *
 * @param name for a person who reads the list of calls
 * @param executes whether Amazon does what it was asked
 * @param before what passes before that
 * @param after what passes between that and the answer
 * @param change what becomes of the answer; it gets a plain 500 when nothing was executed
 */
public record Mishap(
    String name,
    boolean executes,
    Pause before,
    Pause after,
    UnaryOperator<Answer> change,
    Delivery delivery) {

  /** All goes well. */
  public static Mishap none() {
    return executed("", Pause.none(), UnaryOperator.identity(), Delivery.WHOLE);
  }

  /** Amazon does its work at once; then the answer goes wrong. */
  public static Mishap executed(
      String name, Pause after, UnaryOperator<Answer> change, Delivery delivery) {
    return new Mishap(name, true, Pause.none(), after, change, delivery);
  }

  /** Amazon does nothing. */
  public static Mishap instead(String name, UnaryOperator<Answer> change, Delivery delivery) {
    return new Mishap(name, false, Pause.none(), Pause.none(), change, delivery);
  }

  /** The same, but Amazon has done its work before anything goes wrong. */
  public Mishap executedFirst() {
    return new Mishap(
        name + ", executed", true, Pause.none(), before.then(after), change, delivery);
  }

  /** The same, after a while in which nothing happens. */
  public Mishap after(Pause pause) {
    return new Mishap(name, executes, pause.then(before), after, change, delivery);
  }

  /** The same, with one more change to the answer. */
  public Mishap changing(String what, UnaryOperator<Answer> also) {
    return new Mishap(
        name + ", " + what,
        executes,
        before,
        after,
        answer -> also.apply(change.apply(answer)),
        delivery);
  }

  /** The same, with another way for the answer. */
  public Mishap delivered(String how, Delivery other) {
    return new Mishap(name + ", " + how, executes, before, after, change, other);
  }
}
