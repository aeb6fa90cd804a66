package io.github.payreturn.simulator.internal.control;

import io.github.payreturn.simulator.Fault;
import java.time.Duration;
import java.util.stream.Stream;

/** A fault out of the control API's JSON: its name is that of the method that makes it in Java. */
final class FaultReader {
  private static final String[] EVERYWHERE = {
    "operation",
    "about",
    "times",
    "always",
    "fault",
    "executed",
    "after",
    "withoutRequestId",
    "dripping"
  };
  private static final int LARGEST = 100_000_000;

  private FaultReader() {}

  static Fault read(Fields body) {
    Fault fault = plain(body);
    fault = body.isTrue("executed") ? fault.executed() : fault;
    fault = body.isTrue("withoutRequestId") ? fault.withoutRequestId() : fault;
    fault = body.isTrue("dripping") ? fault.dripping() : fault;
    return body.duration("after").map(fault::after).orElse(fault);
  }

  private static Fault plain(Fields body) {
    String kind = body.neededText("fault");
    return switch (kind) {
      case "drop" -> of(Fault.drop(), body);
      case "dropAnswer" -> of(Fault.dropAnswer(), body);
      case "cutAnswer" -> of(Fault.cutAnswer(), body);
      case "truncatedAnswer" -> of(Fault.truncatedAnswer(), body);
      case "drip" -> of(Fault.drip(), body);
      case "missingRequestId" -> of(Fault.missingRequestId(), body);
      case "delay" -> of(Fault.delay(needed(body)), body, "delay");
      case "hugeAnswer" -> of(Fault.hugeAnswer(bytes(body)), body, "bytes");
      case "replacedAnswer" -> of(Fault.replacedAnswer(body.neededText("body")), body, "body");
      case "tooManyRequests" ->
          of(
              body.duration("retryAfter")
                  .map(Fault::tooManyRequests)
                  .orElseGet(Fault::tooManyRequests),
              body,
              "retryAfter");
      case "error" ->
          of(
              Fault.error(status(body), body.neededText("reasonCode")),
              body,
              "status",
              "reasonCode");
      case "answer" ->
          of(
              Fault.answer(
                  status(body),
                  body.text("contentType").orElse("application/json"),
                  body.text("body").orElse("")),
              body,
              "status",
              "contentType",
              "body");
      default ->
          throw new IllegalArgumentException(
              "fault is one of delay, drop, dropAnswer, hang, hangAnswer, cutAnswer,"
                  + " truncatedAnswer, replacedAnswer, hugeAnswer, drip, missingRequestId, error,"
                  + " answer, tooManyRequests, not "
                  + kind);
    };
  }

  private static Fault of(Fault fault, Fields body, String... itsOwn) {
    body.only(Stream.concat(Stream.of(EVERYWHERE), Stream.of(itsOwn)).toArray(String[]::new));
    return fault;
  }

  private static Duration needed(Fields body) {
    return body.duration("delay")
        .orElseThrow(() -> new IllegalArgumentException("delay is missing"));
  }

  private static int bytes(Fields body) {
    int bytes =
        body.number("bytes").orElseThrow(() -> new IllegalArgumentException("bytes is missing"));
    if (bytes < 0 || bytes > LARGEST) {
      throw new IllegalArgumentException("bytes is at most " + LARGEST);
    }
    return bytes;
  }

  private static int status(Fields body) {
    int status =
        body.number("status").orElseThrow(() -> new IllegalArgumentException("status is missing"));
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status is from 200 to 599, not " + status);
    }
    return status;
  }
}
