package io.github.payreturn.servlet;

import io.github.payreturn.flow.CheckoutReturnsBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What somebody who starts a filter in a program hands in; nothing where the container starts it.
 *
 * @param parts of the shop, by their types
 * @param plugins besides those in the application's jars
 * @param maker makes the parts whose classes are named by settings
 * @param more whatever else the returns are built with
 */
record Given(
    Map<Class<?>, Object> parts,
    List<PlatformPlugin> plugins,
    Optional<Function<Class<?>, Object>> maker,
    Consumer<CheckoutReturnsBuilder> more) {

  static final Given NOTHING = new Given(Map.of(), List.of(), Optional.empty(), builder -> {});

  <T> Optional<T> find(Class<T> type) {
    return Optional.ofNullable(type.cast(parts.get(type)));
  }
}
