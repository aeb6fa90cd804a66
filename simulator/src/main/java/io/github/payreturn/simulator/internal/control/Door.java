package io.github.payreturn.simulator.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/**
 * One method and path of the control API.
 *
 * @param path below {@code /control}, with {@code *} for an id
 * @param status when it goes well
 */
record Door(String method, String path, int status, Function<Visit, JsonNode> work) {
  private static final String ID = "*";

  static Door get(String path, Function<Visit, JsonNode> work) {
    return new Door("GET", path, 200, work);
  }

  static Door post(String path, Function<Visit, JsonNode> work) {
    return new Door("POST", path, 200, work);
  }

  static Door create(String path, Function<Visit, JsonNode> work) {
    return new Door("POST", path, 201, work);
  }

  static Door delete(String path, Function<Visit, JsonNode> work) {
    return new Door("DELETE", path, 200, work);
  }

  boolean opens(String calledMethod, String calledPath) {
    return method.equals(calledMethod) && fits(path.split("/", -1), calledPath.split("/", -1));
  }

  private static boolean fits(String[] template, String[] called) {
    if (template.length != called.length) {
      return false;
    }
    for (int i = 0; i < template.length; i++) {
      boolean id = template[i].equals(ID) && !called[i].isEmpty();
      if (!id && !template[i].equals(called[i])) {
        return false;
      }
    }
    return true;
  }

  /** What stands in the path where the id is, or an empty text. */
  String id(String calledPath) {
    String[] template = path.split("/", -1);
    for (int i = 0; i < template.length; i++) {
      if (template[i].equals(ID)) {
        return calledPath.split("/", -1)[i];
      }
    }
    return "";
  }
}
