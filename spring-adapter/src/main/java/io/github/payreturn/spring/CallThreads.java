package io.github.payreturn.spring;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskDecorator;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;
import org.springframework.util.ClassUtils;

/**
 * The threads that call Amazon, where the application has better ones than ours: virtual ones if it
 * uses them, and such that show up in its traces if it has any.
 */
final class CallThreads {

  /** The observation of one piece of work: a call to Amazon, or some, and what is written of it. */
  static final String OBSERVATION = "amazonpay.return.work";

  private static final String VIRTUAL = "spring.threads.virtual.enabled";
  private static final int FIRST_JAVA_WITH_THEM = 21;

  private CallThreads() {}

  /** Empty if ours are as good. */
  static Optional<Executor> in(ApplicationContext context) {
    boolean virtual = virtual(context.getEnvironment());
    Optional<ObservationRegistry> traces = traces(context);
    if (!virtual && traces.isEmpty()) {
      return Optional.empty();
    }
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("amazon-pay-call-");
    threads.setDaemon(true);
    threads.setVirtualThreads(virtual);
    traces.ifPresent(registry -> threads.setTaskDecorator(carrying(observing(registry))));
    return Optional.of(threads);
  }

  /** Where the application's traces are made, if it has any. */
  static Optional<ObservationRegistry> traces(ApplicationContext context) {
    return Optional.ofNullable(context.getBeanProvider(ObservationRegistry.class).getIfUnique())
        .filter(registry -> !registry.isNoop());
  }

  private static boolean virtual(Environment environment) {
    return environment.getProperty(VIRTUAL, Boolean.class, false)
        && Runtime.version().feature() >= FIRST_JAVA_WITH_THEM;
  }

  /** A child of what is observed on the thread that hands the work over: the buyer's request. */
  private static TaskDecorator observing(ObservationRegistry registry) {
    return work -> {
      Observation observation =
          Observation.createNotStarted(OBSERVATION, registry)
              .contextualName("amazon pay")
              .parentObservation(registry.getCurrentObservation());
      return () -> observation.observe(work);
    };
  }

  /** What else belongs to the request goes along where Micrometer can take it: log fields. */
  private static TaskDecorator carrying(TaskDecorator inner) {
    if (!ClassUtils.isPresent(
        "io.micrometer.context.ContextSnapshotFactory", CallThreads.class.getClassLoader())) {
      return inner;
    }
    TaskDecorator outer = new ContextPropagatingTaskDecorator();
    return work -> outer.decorate(inner.decorate(work));
  }
}
