package io.github.payreturn.servlet;

import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.SettingsSource;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one {@link Running} of an application, shared by all of its filters: the last one to leave
 * ends it. A shop may declare the filter twice by accident, in {@code web.xml} and in a program.
 */
final class SharedRunning {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final String ATTRIBUTE = SharedRunning.class.getName();

  private final ServletContext application;
  private final String firstFilter;
  private final Running running;
  private int filters;

  private SharedRunning(ServletContext application, String firstFilter, Running running) {
    this.application = application;
    this.firstFilter = firstFilter;
    this.running = running;
  }

  /**
   * Starts what stands behind a filter, or takes part in it.
   *
   * @throws io.github.payreturn.settings.SettingsException as {@link #join} does
   */
  static SharedRunning start(DeclaredFilter filter) {
    Faults faults = new Faults();
    List<SettingsSource> sources = new ArrayList<>(WebSettings.of(filter));
    sources.add(AnnotatedShop.of(filter.application()).settings(faults));
    Running.Plan plan = Running.Plan.of(filter.application(), sources, Given.NOTHING, faults);
    Mappings.of(filter).check(plan.endpoints(), faults);
    return join(plan, "the filter " + filter.name());
  }

  /** Whether an application has one. */
  static boolean isIn(ServletContext application) {
    return of(application) != null;
  }

  /**
   * Starts what an application has not running yet, or takes part in it.
   *
   * @param filter for messages
   * @throws io.github.payreturn.settings.SettingsException if anything is wrong, or if another
   *     filter runs with other settings
   */
  static SharedRunning join(Running.Plan plan, String filter) {
    ServletContext application = plan.application();
    synchronized (application) {
      SharedRunning shared = of(application);
      if (shared == null) {
        shared = new SharedRunning(application, filter, Running.start(plan));
        application.setAttribute(ATTRIBUTE, shared);
        AmazonPayReturns.publish(shared.running.returns(), application);
        LOG.info("Amazon Pay returns are taken at {}", shared.running.endpoints());
      } else if (!shared.running.settings().sameAs(plan.settings())) {
        plan.faults()
            .add(
                filter,
                ("%s takes returns in this application already, with other settings. Give all of"
                        + " them to one of the two, and remove the other.")
                    .formatted(shared.firstFilter));
        plan.faults().throwIfAny();
      }
      shared.filters++;
      return shared;
    }
  }

  Running running() {
    return running;
  }

  /** A filter leaves. Each does so once. */
  void leave() {
    synchronized (application) {
      filters--;
      if (filters == 0) {
        end();
      }
    }
  }

  /** The application ends, whether or not every filter could leave. */
  static void endIn(ServletContext application) {
    synchronized (application) {
      SharedRunning shared = of(application);
      if (shared != null) {
        shared.end();
      }
    }
  }

  private void end() {
    if (of(application) == this) {
      application.removeAttribute(ATTRIBUTE);
      AmazonPayReturns.withdraw(application);
      running.close();
    }
  }

  private static @Nullable SharedRunning of(ServletContext application) {
    return (SharedRunning) application.getAttribute(ATTRIBUTE);
  }
}
