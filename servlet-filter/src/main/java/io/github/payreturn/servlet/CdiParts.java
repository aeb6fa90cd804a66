package io.github.payreturn.servlet;

import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shop's parts from CDI. The only class that touches CDI, loaded only where its API is there.
 */
final class CdiParts implements AutoCloseable {

  private static final Set<Class<? extends Annotation>> OF_ONE_BUYER =
      Set.of(SessionScoped.class, ConversationScoped.class);

  private final BeanManager beans;
  private final Instance<Object> instances;
  private final List<Runnable> undo = new ArrayList<>();

  private CdiParts(CDI<Object> cdi) {
    this.beans = cdi.getBeanManager();
    // Unlike CDI.current(), it works on any thread.
    this.instances = beans.createInstance();
  }

  /** Empty where the API is there and no container runs: plain Jetty, for one. */
  static Optional<CdiParts> current() {
    try {
      return Optional.of(new CdiParts(CDI.current()));
    } catch (IllegalStateException noContainer) {
      return Optional.empty();
    }
  }

  /** The classes of all beans of a type. */
  List<String> classesOf(Class<?> type) {
    return beans.getBeans(type).stream()
        .map(bean -> bean.getBeanClass().getName())
        .sorted()
        .toList();
  }

  /** The classes of those beans of a type that live with a browser. */
  List<String> ofOneBuyer(Class<?> type) {
    return beans.getBeans(type).stream()
        .filter(bean -> OF_ONE_BUYER.contains(bean.getScope()))
        .map(bean -> bean.getBeanClass().getName())
        .toList();
  }

  /** The one bean of a type. */
  <T> T only(Class<T> type) {
    Instance.Handle<T> handle = instances.select(type).getHandle();
    if (handle.getBean().getScope() == Dependent.class) {
      undo.add(handle::destroy);
    }
    return handle.get();
  }

  /**
   * The bean of exactly that class; else an object that is no bean, with its parts injected. Empty
   * for a class that has no constructor for CDI.
   */
  Optional<Object> make(Class<?> type) {
    if (beans.getBeans(type).stream().anyMatch(bean -> bean.getBeanClass() == type)) {
      return Optional.of(only(type));
    }
    boolean forCdi =
        Arrays.stream(type.getDeclaredConstructors())
            .anyMatch(
                constructor ->
                    constructor.getParameterCount() == 0
                        || constructor.isAnnotationPresent(Inject.class));
    return forCdi ? Optional.of(unmanaged(type)) : Optional.empty();
  }

  /** A part that is called inside of a request context, also on threads that have none. */
  <T> T inRequestContext(Class<T> type, T part) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(method, part, arguments)));
  }

  @Override
  public void close() {
    undo.forEach(Runnable::run);
    undo.clear();
  }

  private @Nullable Object call(Method method, Object part, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    try (var controller = instances.select(RequestContextController.class).getHandle()) {
      boolean activated = controller.get().activate();
      try {
        return method.invoke(part, arguments);
      } finally {
        if (activated) {
          controller.get().deactivate();
        }
      }
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private <T> T unmanaged(Class<T> type) {
    Unmanaged.UnmanagedInstance<T> instance = new Unmanaged<>(beans, type).newInstance();
    T part = instance.produce().inject().postConstruct().get();
    undo.add(() -> instance.preDestroy().dispose());
    return part;
  }
}
