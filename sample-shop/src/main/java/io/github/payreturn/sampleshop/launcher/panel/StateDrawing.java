package io.github.payreturn.sampleshop.launcher.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The states of a return as a drawing, with the way that one took. */
final class StateDrawing {

  private static final int WIDTH = 148;
  private static final int HEIGHT = 44;
  private static final String START = "";

  private static final Map<String, Place> PLACES =
      Map.of(
          START,
          new Place(8, 150),
          "QUEUED",
          new Place(70, 50),
          "SENDING",
          new Place(70, 128),
          "UNRESOLVED",
          new Place(300, 50),
          "PENDING",
          new Place(300, 128),
          "NEEDS_REVIEW",
          new Place(300, 206),
          "SUCCEEDED",
          new Place(540, 50),
          "FAILED",
          new Place(540, 128),
          "SUPERSEDED",
          new Place(540, 206));

  private static final List<Edge> USUAL =
      List.of(
          new Edge(START, "SENDING"),
          new Edge(START, "QUEUED"),
          new Edge("QUEUED", "SENDING"),
          new Edge("SENDING", "UNRESOLVED"),
          new Edge("SENDING", "PENDING"),
          new Edge("SENDING", "SUCCEEDED"),
          new Edge("SENDING", "FAILED"),
          new Edge("SENDING", "NEEDS_REVIEW"),
          new Edge("UNRESOLVED", "PENDING"),
          new Edge("UNRESOLVED", "SUCCEEDED"),
          new Edge("UNRESOLVED", "FAILED"),
          new Edge("PENDING", "SUCCEEDED"),
          new Edge("PENDING", "FAILED"),
          new Edge("NEEDS_REVIEW", "SUCCEEDED"),
          new Edge("NEEDS_REVIEW", "FAILED"));

  /** From sending straight to the end, between the rows. */
  private static final Map<String, String> PAST =
      Map.of(
          "SUCCEEDED", "M218 150C255 150 255 111 300 111L448 111C505 111 490 72 540 72",
          "FAILED", "M218 150C255 150 255 189 300 189L448 189C505 189 490 150 540 150");

  private StateDrawing() {}

  private record Place(int x, int y) {}

  private record Edge(String from, String to) {}

  /** Draws it. */
  static Html of(List<String> way) {
    List<Html> parts = new ArrayList<>();
    USUAL.forEach(edge -> parts.add(line(edge, "usual")));
    String from = START;
    for (String state : way) {
      if (PLACES.containsKey(state)) {
        parts.add(line(new Edge(from, state), "taken"));
        from = state;
      }
    }
    PLACES.keySet().stream().sorted().forEach(state -> parts.add(node(state, way)));
    String words = way.isEmpty() ? "nothing stored yet" : String.join(", then ", way);
    return Html.of(
        "<div class=\"drawing\" tabindex=\"0\" role=\"group\" aria-label=\"The way that it took\">"
            + "<svg viewBox=\"0 30 700 240\" role=\"img\" aria-label=\"{}\">{}</svg></div>",
        words,
        Html.all(parts));
  }

  private static Html line(Edge edge, String kind) {
    if (edge.from().equals("SENDING") && PAST.containsKey(edge.to())) {
      return Html.of("<path class=\"{}\" d=\"{}\"/>", kind, PAST.getOrDefault(edge.to(), ""));
    }
    Place from = PLACES.getOrDefault(edge.from(), new Place(0, 0));
    Place to = PLACES.getOrDefault(edge.to(), new Place(0, 0));
    boolean down = from.x() == to.x();
    int fromX = edge.from().equals(START) ? from.x() + 8 : from.x() + (down ? WIDTH / 2 : WIDTH);
    boolean back = to.x() < from.x();
    int startX = back ? from.x() : fromX;
    int startY = edge.from().equals(START) ? from.y() : from.y() + (down ? HEIGHT : HEIGHT / 2);
    int endX = down ? to.x() + WIDTH / 2 : back ? to.x() + WIDTH : to.x();
    int endY = down ? (to.y() < from.y() ? to.y() + HEIGHT : to.y()) : to.y() + HEIGHT / 2;
    if (down && to.y() < from.y()) {
      startY = from.y();
    }
    int bend = down ? 0 : (endX - startX) / 2;
    return Html.of(
        "<path class=\"{}\" d=\"M{} {}C{} {} {} {} {} {}\"/>",
        kind,
        startX,
        startY,
        startX + bend,
        startY,
        endX - bend,
        endY,
        endX,
        endY);
  }

  private static Html node(String state, List<String> way) {
    Place place = PLACES.getOrDefault(state, new Place(0, 0));
    if (state.equals(START)) {
      return Html.of(
          "<circle class=\"start\" cx=\"{}\" cy=\"{}\" r=\"8\"/>", place.x() + 4, place.y());
    }
    boolean here = !way.isEmpty() && way.get(way.size() - 1).equals(state);
    String kind = here ? "here " + state : way.contains(state) ? "passed" : "other";
    return Html.of(
        "<g class=\"{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"10\"/>"
            + "<text x=\"{}\" y=\"{}\">{}</text></g>",
        kind,
        place.x(),
        place.y(),
        WIDTH,
        HEIGHT,
        place.x() + WIDTH / 2,
        place.y() + HEIGHT / 2 + 5,
        state.replace('_', ' ').toLowerCase(Locale.ROOT));
  }
}
