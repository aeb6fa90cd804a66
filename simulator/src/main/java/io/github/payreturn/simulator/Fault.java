package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.fault.Mishap;
import io.github.payreturn.simulator.internal.fault.Pause;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Delivery;
import io.github.payreturn.simulator.internal.message.Problem;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * One way in which a call goes wrong. Faults happen to calls whose signature was verified; script
 * them with {@link AmazonPaySimulator#next(Operation)}. Immutable.
 */
public final class Fault {
  private final Mishap mishap;

  private Fault(Mishap mishap) {
    this.mishap = mishap;
  }

  /** Executed at once, answered late. */
  public static Fault delay(Duration delay) {
    return new Fault(Mishap.executed("delay " + delay, Pause.of(delay), same(), Delivery.WHOLE));
  }

  /** The connection is closed before anything is executed. */
  public static Fault drop() {
    return new Fault(Mishap.instead("drop", same(), Delivery.DROPPED));
  }

  /** Executed; the connection is closed instead of answering. */
  public static Fault dropAnswer() {
    return new Fault(Mishap.executed("drop answer", Pause.none(), same(), Delivery.DROPPED));
  }

  /** Executed; the connection is reset in the middle of the answer's body. */
  public static Fault cutAnswer() {
    return new Fault(Mishap.executed("cut answer", Pause.none(), same(), Delivery.CUT));
  }

  /** Waits until released, then executes and answers. */
  static Fault hang(Hold hold) {
    return new Fault(new Mishap("hang", true, hold::arrive, Pause.none(), same(), Delivery.WHOLE));
  }

  /** Not executed: an answer in Amazon's error shape. */
  public static Fault error(int status, String reasonCode) {
    Problem problem = new Problem(status, reasonCode, "Simulated: " + reasonCode + ".");
    return answer(problem.answer());
  }

  /** Not executed: any JSON, well-formed or not. */
  public static Fault answer(int status, String json) {
    return answer(status, "application/json", json);
  }

  /** Not executed: any body, for example a proxy's HTML page, or none. */
  public static Fault answer(int status, String contentType, String body) {
    return answer(Answer.of(status, contentType, body));
  }

  /** Not executed: 429 without a {@code Retry-After}, which Amazon does not document. */
  public static Fault tooManyRequests() {
    return error(429, "TooManyRequests");
  }

  /** Not executed: 429 with a {@code Retry-After} in whole seconds. */
  public static Fault tooManyRequests(Duration retryAfter) {
    String seconds = Long.toString(retryAfter.toSeconds());
    Answer answer = new Problem(429, "TooManyRequests", "Request was throttled.").answer();
    return answer(answer.withHeader("Retry-After", seconds));
  }

  /** Executed; the JSON of the answer ends in the middle, though the HTTP message is whole. */
  public static Fault truncatedAnswer() {
    return changed(
        "truncated answer",
        answer -> answer.withBody(answer.body().substring(0, answer.body().length() / 2)));
  }

  /** Executed; the answer's JSON is replaced. */
  public static Fault replacedAnswer(String json) {
    return changed("replaced answer", answer -> answer.withBody(json));
  }

  /** Executed; the answer comes one byte at a time, twenty a second. */
  public static Fault drip() {
    return changed("answer", same()).dripping();
  }

  /** Executed; the answer lacks {@code X-Amz-Pay-Request-Id}. */
  public static Fault missingRequestId() {
    return changed("answer", same()).withoutRequestId();
  }

  /** Executed; the answer is followed by that many blanks, which are still good JSON. */
  public static Fault hugeAnswer(int bytes) {
    return changed("huge answer", answer -> answer.withBody(answer.body() + " ".repeat(bytes)));
  }

  /** The same fault, but Amazon has executed the call first. */
  public Fault executed() {
    return new Fault(mishap.executedFirst());
  }

  /** The same fault, after a while in which nothing happens. */
  public Fault after(Duration delay) {
    return new Fault(mishap.after(Pause.of(delay)));
  }

  /** The same fault, and the answer lacks {@code X-Amz-Pay-Request-Id}. */
  public Fault withoutRequestId() {
    return new Fault(
        mishap.changing("without request id", answer -> answer.withoutHeader(Answer.REQUEST_ID)));
  }

  /** The same fault, and the answer comes one byte at a time, twenty a second. */
  public Fault dripping() {
    return new Fault(mishap.delivered("dripping", Delivery.DRIPPED));
  }

  Mishap mishap() {
    return mishap;
  }

  @Override
  public String toString() {
    return mishap.name();
  }

  private static Fault answer(Answer instead) {
    return new Fault(
        Mishap.instead(
            "answer " + instead.status(), answer -> instead.withHeadersOf(answer), Delivery.WHOLE));
  }

  private static Fault changed(String name, UnaryOperator<Answer> change) {
    return new Fault(Mishap.executed(name, Pause.none(), change, Delivery.WHOLE));
  }

  private static UnaryOperator<Answer> same() {
    return UnaryOperator.identity();
  }
}
