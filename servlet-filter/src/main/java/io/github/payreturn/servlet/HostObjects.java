package io.github.payreturn.servlet;

import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.Setting;
import io.github.payreturn.settings.Settings;
import io.github.payreturn.settings.SettingsTable;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shop's own parts: found or made once, when the filter starts. One object serves every
 * interface it implements. Used by one thread.
 *
 * <p>A named class is the CDI bean of that class; else, if it has a constructor for CDI, it is
 * injected; else it is made by a constructor that takes the {@link ServletContext}, else by one
 * that takes nothing. Where nothing is named, a part that was handed in serves, else the order
 * look-up if it can, else exactly one CDI bean, else the platform's.
 */
final class HostObjects implements AutoCloseable {

  private final Settings settings;
  private final ServletContext application;
  private final Given given;
  private final Platform platform;
  private final Faults faults;
  private final Optional<CdiParts> cdi;
  private final Map<String, Optional<Object>> made = new HashMap<>();

  /**
   * Nothing is made yet.
   *
   * @param given parts that were handed in
   */
  HostObjects(
      Settings settings,
      ServletContext application,
      Given given,
      Platform platform,
      Faults faults) {
    this.settings = settings;
    this.application = application;
    this.given = given;
    this.platform = platform;
    this.faults = faults;
    this.cdi = cdi(application.getClassLoader());
  }

  /** The shop's own part, else the platform's. What cannot be used is a fault. */
  <T> Optional<T> find(Class<T> type, Setting<String> setting) {
    return own(type, setting).or(() -> platforms(type, setting));
  }

  /** The shop's own part. */
  <T> Optional<T> own(Class<T> type, Setting<String> setting) {
    boolean named = settings.find(setting).isPresent() && !isThePlatforms(setting);
    return named ? named(type, setting) : unnamed(type, setting);
  }

  /** The platform's part. */
  <T> Optional<T> platforms(Class<T> type, Setting<String> setting) {
    return isThePlatforms(setting) ? named(type, setting) : platform.find(type);
  }

  /** The object of the class that a setting names, if it names one. */
  <T> Optional<T> named(Class<T> type, Setting<String> setting) {
    return object(setting).flatMap(part -> as(type, part, setting));
  }

  /** A part that works on threads without a request, too. */
  <T> T anywhere(Class<T> type, T part) {
    return cdi.map(beans -> beans.inRequestContext(type, part)).orElse(part);
  }

  /** Whether the platform set it, so that every own part of the shop's goes first. */
  boolean isThePlatforms(Setting<?> setting) {
    return settings.place(setting).filter(platform.settings().place()::equals).isPresent();
  }

  /** Shows views by their names, as somebody handed in knows them. */
  NamedPages pages() {
    return given.find(NamedPages.class).orElse(HostObjects::noPages);
  }

  /** Whether anybody knows views by their names. */
  boolean knowsPages() {
    return given.find(NamedPages.class).isPresent();
  }

  @Override
  public void close() {
    cdi.ifPresent(CdiParts::close);
  }

  private static void noPages(
      String name,
      Map<String, String> model,
      HttpServletRequest request,
      HttpServletResponse response) {
    throw new IllegalStateException("nobody here knows the view %s by its name".formatted(name));
  }

  private static Optional<CdiParts> cdi(ClassLoader loader) {
    try {
      Class.forName("jakarta.enterprise.inject.spi.CDI", false, loader);
      return CdiParts.current();
    } catch (ClassNotFoundException notThere) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> unnamed(Class<T> type, Setting<String> setting) {
    return given
        .find(type)
        .or(() -> lookup().filter(type::isInstance).map(type::cast))
        .or(() -> onlyBean(type, setting));
  }

  private Optional<Object> lookup() {
    Optional<Object> handedIn = given.find(OrderLookup.class).map(lookup -> lookup);
    return isThePlatforms(SettingsTable.ORDER_LOOKUP)
        ? handedIn
        : object(SettingsTable.ORDER_LOOKUP).or(() -> handedIn);
  }

  private <T> Optional<T> onlyBean(Class<T> type, Setting<String> setting) {
    List<String> candidates = cdi.map(beans -> beans.classesOf(type)).orElse(List.of());
    if (candidates.size() > 1) {
      faults.addOnce(
          setting.key(),
          "there are several CDI beans that could be it: %s. Name the one that is meant."
              .formatted(String.join(", ", candidates)));
    }
    if (type == PaymentListener.class) {
      checkScope(type, setting.key());
    }
    return candidates.size() == 1 ? cdi.map(beans -> beans.only(type)) : Optional.empty();
  }

  private void checkScope(Class<?> listener, String about) {
    cdi.map(beans -> beans.ofOneBuyer(listener)).orElse(List.of()).stream()
        .map(
            "%s lives with one browser, but payments are told when no browser is there. Make it ApplicationScoped."
                ::formatted)
        .forEach(what -> faults.add(about, what));
  }

  private Optional<Object> object(Setting<String> setting) {
    return settings
        .find(setting)
        .flatMap(HostObjects::className)
        .flatMap(name -> made.computeIfAbsent(name, className -> make(className, setting)));
  }

  private Optional<Object> make(String className, Setting<String> setting) {
    String where = settings.where(setting);
    try {
      Class<?> type = Class.forName(className, true, application.getClassLoader());
      if (PaymentListener.class.isAssignableFrom(type)) {
        checkScope(type, where);
      }
      return Optional.of(make(type));
    } catch (ClassNotFoundException missing) {
      faults.add(where, "the application has no class " + className + ".");
    } catch (LinkageError incomplete) {
      faults.add(
          where,
          "%s cannot be loaded; is a library missing? (%s)".formatted(className, incomplete));
    } catch (InvocationTargetException thrown) {
      faults.add(where, "%s could not be made: %s".formatted(className, thrown.getCause()));
    } catch (RuntimeException byCdi) {
      faults.add(where, "%s could not be made: %s".formatted(className, rootOf(byCdi)));
    } catch (ReflectiveOperationException unusable) {
      faults.add(
          where,
          "%s needs a public constructor that takes a ServletContext or nothing (%s)."
              .formatted(className, unusable));
    }
    return Optional.empty();
  }

  /** What the shop's own code threw, below what containers put around it. */
  private static Throwable rootOf(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause == null ? thrown : rootOf(cause);
  }

  private Object make(Class<?> type) throws ReflectiveOperationException {
    if (given.maker().isPresent()) {
      try {
        return given.maker().get().apply(type);
      } catch (RuntimeException failed) {
        throw new InvocationTargetException(failed);
      }
    }
    Optional<Object> byCdi = cdi.flatMap(beans -> beans.make(type));
    return byCdi.isPresent() ? byCdi.get() : construct(type);
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
        settings.where(setting),
        "%s does not implement %s.".formatted(part.getClass().getName(), type.getName()));
    return Optional.empty();
  }

  /** A view setting names a class only with the prefix; the others are class names. */
  private static Optional<String> className(String setting) {
    if (setting.startsWith("class:")) {
      return Optional.of(setting.substring("class:".length()));
    }
    return setting.contains(":") ? Optional.empty() : Optional.of(setting);
  }
}
