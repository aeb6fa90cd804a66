package io.github.payreturn.simulator.support;

import static java.util.stream.Collectors.joining;

import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Which fields JSON has and of which kind they are, whatever their values: null is a kind too. The
 * first element of an array speaks for all.
 */
public final class JsonShape {
  private JsonShape() {}

  /** One line per field, so that a difference is easy to see. */
  public static String of(JSONObject object) {
    return lines("", object);
  }

  private static String lines(String path, Object value) {
    if (value instanceof JSONObject object) {
      return new TreeSet<>(object.keySet())
          .stream().map(name -> lines(path + "." + name, object.get(name))).collect(joining());
    }
    if (value instanceof JSONArray array) {
      String elements =
          StreamSupport.stream(array.spliterator(), false)
              .map(element -> lines(path + "[]", element))
              .findFirst()
              .orElse("");
      return elements.isEmpty() ? path + " empty array\n" : elements;
    }
    return path + " " + kind(value) + "\n";
  }

  private static String kind(Object value) {
    if (JSONObject.NULL.equals(value)) {
      return "null";
    }
    return value instanceof Number ? "number" : value.getClass().getSimpleName();
  }
}
