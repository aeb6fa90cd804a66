package io.github.payreturn.servlet;

import io.github.payreturn.PaymentListener;
import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.Setting;
import io.github.payreturn.settings.Settings;
import jakarta.servlet.ServletContext;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shop's own parts: found or made once, when the filter starts. One object serves every
 * interface it implements. Used by one thread.
 *
 * <p>A named class is the CDI bean of that class; else it is injected by CDI; else it is made by a
 * constructor that takes the {@link ServletContext}, else by one that takes nothing. Where nothing
 * is named, exactly one CDI bean is found, or the order look-up serves if it can.
 */
final class HostObjects implements AutoCloseable {

  private final Settings settings;
  private final ServletContext application;
  private final Faults faults;
  private final Optional<CdiParts> cdi;
  private final Map<String, Optional<Object>> made = new HashMap<>();

  HostObjects(Settings settings, ServletContext application, Faults faults) {
    this.settings = settings;
    this.application = application;
    this.faults = faults;
    this.cdi = cdi(application.getClassLoader());
  }

  /** Empty if the shop has no such part, or has one that cannot be used, which is a fault. */
  <T> Optional<T> find(Class<T> type, Setting<String> setting) {
    Optional<String> className = settings.find(setting).flatMap(HostObjects::className);
    if (className.isPresent()) {
      return named(className.get(), setting).flatMap(part -> as(type, part, setting));
    }
    if (settings.find(setting).isPresent()) {
      return Optional.empty();
    }
    Optional<Object> lookup =
        settings.find(Settings.ORDER_LOOKUP).flatMap(name -> named(name, Settings.ORDER_LOOKUP));
    return lookup.filter(type::isInstance).map(type::cast).or(() -> onlyBean(type, setting));
  }

  @Override
  public void close() {
    cdi.ifPresent(CdiParts::close);
  }

  private static Optional<CdiParts> cdi(ClassLoader loader) {
    try {
      Class.forName("jakarta.enterprise.inject.spi.CDI", false, loader);
      return CdiParts.current();
    } catch (ClassNotFoundException notThere) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> onlyBean(Class<T> type, Setting<String> setting) {
    List<String> candidates = cdi.map(beans -> beans.classesOf(type)).orElse(List.of());
    if (candidates.size() > 1) {
      faults.add(
          setting.key(),
          "there are several CDI beans that could be it: %s. Name the one that is meant."
              .formatted(String.join(", ", candidates)));
    }
    if (type == PaymentListener.class
        && cdi.filter(beans -> beans.belongsToOneBuyer(type)).isPresent()) {
      faults.add(
          setting.key(),
          "%s lives with one browser, but payments are told when no browser is there."
              .formatted(String.join(", ", candidates)));
    }
    return candidates.size() == 1 ? cdi.map(beans -> beans.only(type)) : Optional.empty();
  }

  private Optional<Object> named(String className, Setting<String> setting) {
    return made.computeIfAbsent(className, name -> make(name, setting));
  }

  private Optional<Object> make(String className, Setting<String> setting) {
    try {
      Class<?> type = Class.forName(className, true, application.getClassLoader());
      return Optional.of(cdi.isPresent() ? cdi.get().make(type) : construct(type));
    } catch (ClassNotFoundException missing) {
      faults.add(setting.key(), "the application has no class " + className + ".");
    } catch (InvocationTargetException thrown) {
      faults.add(setting.key(), "%s could not be made: %s".formatted(className, thrown.getCause()));
    } catch (ReflectiveOperationException | LinkageError | RuntimeException unusable) {
      faults.add(
          setting.key(),
          "%s needs a public constructor that takes a ServletContext or nothing (%s)."
              .formatted(className, unusable));
    }
    return Optional.empty();
  }

  private Object construct(Class<?> type) throws ReflectiveOperationException {
    for (var constructor : type.getConstructors()) {
      if (List.of(constructor.getParameterTypes()).equals(List.of(ServletContext.class))) {
        return constructor.newInstance(application);
      }
    }
    return type.getConstructor().newInstance();
  }

  private <T> Optional<T> as(Class<T> type, Object part, Setting<String> setting) {
    if (type.isInstance(part)) {
      return Optional.of(type.cast(part));
    }
    faults.add(
        setting.key(),
        "%s does not implement %s.".formatted(part.getClass().getName(), type.getSimpleName()));
    return Optional.empty();
  }

  /** A view setting names a class only with the prefix; the other two are class names. */
  private static Optional<String> className(String setting) {
    if (setting.startsWith("class:")) {
      return Optional.of(setting.substring("class:".length()));
    }
    return setting.contains(":") ? Optional.empty() : Optional.of(setting);
  }
}
