package io.github.payreturn.sampleshop.launcher.panel;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Call;
import io.github.payreturn.simulator.ChargeSnapshot;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Notification;
import io.github.payreturn.simulator.SessionSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of one return, told from all sides in the order in which it happened.
 *
 * @param orderId empty if the shop has stored nothing
 * @param way the states that the shop stored
 * @param undecided the charge that Amazon has not decided yet
 */
record Story(
    String session,
    String orderId,
    List<Event> events,
    List<String> way,
    Optional<ChargeSnapshot> undecided) {

  private static final int SHOWN_OF_ID = 8;
  private static final Duration A_MOMENT = Duration.ofSeconds(10);

  /** Who saw it happen. */
  enum Side {
    /** A browser asked the shop. */
    ARRIVED,
    /** The shop asked Amazon. */
    CALLED,
    /** The shop wrote it down. */
    STORED,
    /** A browser was answered. */
    SEEN,
    /** Amazon told the shop by itself. */
    NOTIFIED,
    /** The shop's process was killed, or started again. */
    PROCESS
  }

  /** One line of it. */
  record Event(Instant at, Side side, String text) {}

  static Story of(
      SessionSnapshot session,
      AmazonPaySimulator amazon,
      Visits visits,
      Journal log,
      List<Event> turns) {
    Optional<Stored> stored = log.of(session.checkoutSessionId());
    List<Event> events = new ArrayList<>();
    visits.about(session.checkoutSessionId()).forEach(visit -> add(visit, events));
    Stream.concat(Stream.of(session.checkoutSessionId()), session.chargeId().stream())
        .forEach(id -> addCalls(id, amazon, events));
    stored.ifPresent(known -> known.steps().forEach(step -> events.add(event(step))));
    amazon.notifications().sent().stream()
        .filter(sent -> session.chargeId().filter(sent.objectId()::equals).isPresent())
        .forEach(sent -> events.add(event(sent)));
    addTurns(turns, events);
    events.sort(Comparator.comparing(Event::at));
    return new Story(
        session.checkoutSessionId(),
        stored.map(Stored::orderId).orElse(""),
        List.copyOf(events),
        stored.map(Stored::way).orElse(List.of()),
        session
            .chargeId()
            .map(amazon::charge)
            .filter(charge -> charge.state() == ChargeState.AUTHORIZATION_INITIATED));
  }

  /** Enough to tell it from others. */
  String shortId() {
    return session.substring(0, SHOWN_OF_ID);
  }

  private static void add(Visit visit, List<Event> events) {
    String path = visit.target().replaceFirst("\\?.*", "");
    boolean looks = visit.target().contains("result=");
    events.add(
        new Event(
            visit.came(),
            Side.ARRIVED,
            visit.method() + " " + path + (looks ? ", to look at the result" : "")));
    visit.end().ifPresent(end -> events.add(new Event(end.at(), Side.SEEN, answer(end))));
  }

  /** Those that happened while this return was not settled, or just looked at. */
  private static void addTurns(List<Event> turns, List<Event> events) {
    Optional<Instant> first = events.stream().map(Event::at).min(Comparator.naturalOrder());
    Optional<Instant> last = events.stream().map(Event::at).max(Comparator.naturalOrder());
    turns.stream()
        .filter(turn -> first.filter(turn.at()::isAfter).isPresent())
        .filter(turn -> last.map(at -> at.plus(A_MOMENT)).filter(turn.at()::isBefore).isPresent())
        .forEach(events::add);
  }

  private static String answer(Visit.End end) {
    if (!end.title().isEmpty()) {
      return "“%s”".formatted(end.title());
    }
    return end.location().isEmpty()
        ? "An answer with status " + end.status()
        : "Sent on to the result (%d)".formatted(end.status());
  }

  private static void addCalls(String id, AmazonPaySimulator amazon, List<Event> events) {
    amazon.calls().stream()
        .filter(call -> call.id().equals(id))
        .forEach(call -> events.add(new Event(call.at(), Side.CALLED, words(call))));
  }

  private static String words(Call call) {
    String name = call.operation().map(Enum::name).orElse(call.method()).replace('_', ' ');
    String answer =
        call.status().isPresent()
            ? String.valueOf(call.status().getAsInt())
            : call.duration().isPresent() ? "no answer" : "waits";
    String took =
        call.duration()
            .filter(duration -> duration.toMillis() >= 1000)
            .map(duration -> ", after %d s".formatted(duration.toSeconds()))
            .orElse("");
    String fault = call.fault().isEmpty() ? "" : " (made to: %s)".formatted(call.fault());
    return capitalized(name) + ": " + answer + took + fault;
  }

  private static Event event(Stored.Step step) {
    String note = step.note().isEmpty() ? "" : ": " + step.note();
    return new Event(step.at(), Side.STORED, step.state().replace('_', ' ') + note);
  }

  private static Event event(Notification sent) {
    String answer =
        sent.status().isPresent() ? String.valueOf(sent.status().getAsInt()) : "no answer";
    return new Event(sent.at(), Side.NOTIFIED, "The charge has changed: " + answer);
  }

  private static String capitalized(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
