package io.github.payreturn.sampleshop.launcher.panel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What came to the shop's return endpoints, as its recorder tells it, line by line. */
public final class Visits {

  private static final int MOST = 2000;
  private static final int CAME_FIELDS = 5;
  private static final int WENT_FIELDS = 7;

  private final TreeMap<Long, Visit> visits = new TreeMap<>();
  private final List<Consumer<Visit>> listeners = new CopyOnWriteArrayList<>();
  private long base;

  /** Takes a line. Anything else that a process prints is passed on. */
  public void take(String line) {
    String[] field = line.split("\t", -1);
    if (field[0].equals("CAME") && field.length == CAME_FIELDS) {
      came(
          Long.parseLong(field[1]),
          new Visit(time(field[2]), field[3], field[4], Optional.empty()));
    } else if (field[0].equals("WENT") && field.length == WENT_FIELDS) {
      went(Long.parseLong(field[1]), field);
    } else if (!line.isEmpty()) {
      System.out.println(line);
    }
  }

  /** The shop starts again, and counts from one again. */
  synchronized void startAgain() {
    base = visits.isEmpty() ? 0 : visits.lastKey();
  }

  /** Those about one session, the first first. */
  synchronized List<Visit> about(String session) {
    Optional<String> result =
        visits.values().stream()
            .filter(visit -> visit.isAbout(session, Optional.empty()))
            .flatMap(visit -> visit.result().stream())
            .findFirst();
    List<Visit> about = new ArrayList<>();
    visits.forEach(
        (number, visit) -> {
          if (visit.isAbout(session, result)) {
            about.add(visit);
            visit.plainPage().flatMap(page -> firstAfter(number, page)).ifPresent(about::add);
          }
        });
    return about;
  }

  private Optional<Visit> firstAfter(long number, String page) {
    return visits.tailMap(number, false).values().stream()
        .filter(visit -> visit.target().equals(page))
        .findFirst();
  }

  /** Whoever wants to know of each as it comes. */
  void listen(Consumer<Visit> listener) {
    listeners.add(listener);
  }

  private void came(long number, Visit visit) {
    synchronized (this) {
      visits.put(base + number, visit);
      while (visits.size() > MOST) {
        visits.pollFirstEntry();
      }
    }
    new ArrayList<>(listeners).forEach(listener -> listener.accept(visit));
  }

  private synchronized void went(long number, String[] field) {
    Map.Entry<Long, Visit> known = visits.floorEntry(base + number);
    if (known != null && known.getKey() == base + number) {
      Visit.End end =
          new Visit.End(time(field[2]), Integer.parseInt(field[3]), field[4], field[5], field[6]);
      visits.put(known.getKey(), known.getValue().ended(end));
    }
  }

  private static Instant time(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }
}
