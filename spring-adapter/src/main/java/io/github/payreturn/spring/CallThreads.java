package io.github.payreturn.spring;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;
import org.springframework.util.ClassUtils;

/**
 * The threads that call Amazon, where Spring has better ones than ours: virtual ones if the
 * application uses them, and such that carry the trace of the buyer's request if it has any.
 */
final class CallThreads {

  private static final String VIRTUAL = "spring.threads.virtual.enabled";
  private static final int FIRST_JAVA_WITH_THEM = 21;

  private CallThreads() {}

  /** Empty if ours are as good. */
  static Optional<Executor> in(Environment environment) {
    boolean virtual =
        environment.getProperty(VIRTUAL, Boolean.class, false)
            && Runtime.version().feature() >= FIRST_JAVA_WITH_THEM;
    boolean carrying =
        ClassUtils.isPresent(
            "io.micrometer.context.ContextSnapshotFactory", CallThreads.class.getClassLoader());
    if (!virtual && !carrying) {
      return Optional.empty();
    }
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("amazon-pay-call-");
    threads.setDaemon(true);
    if (virtual) {
      threads.setVirtualThreads(true);
    }
    if (carrying) {
      threads.setTaskDecorator(new ContextPropagatingTaskDecorator());
    }
    return Optional.of(threads);
  }
}
