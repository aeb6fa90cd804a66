package io.github.payreturn.servlet;

import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.flow.CheckoutReturnsBuilder;
import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.SettingsSource;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Starts a {@link CheckoutReturnFilter} in a program, for frameworks that make the shop's objects
 * themselves. Nothing is read but the settings that are handed in, and what a {@link
 * PlatformPlugin} adds. Used by one thread, once.
 *
 * <p>What is not handed in is found as it is for a filter in {@code web.xml}.
 */
public final class CheckoutReturnFilterBuilder {

  private final ServletContext application;
  private final List<SettingsSource> sources = new ArrayList<>();
  private final Map<Class<?>, Object> parts = new HashMap<>();
  private final List<PlatformPlugin> plugins = new ArrayList<>();
  private final Faults faults = new Faults();
  private Optional<Function<Class<?>, Object>> maker = Optional.empty();
  private Consumer<CheckoutReturnsBuilder> more = builder -> {};

  CheckoutReturnFilterBuilder(ServletContext application) {
    this.application = application;
  }

  /** Adds a place of settings. Those that were added before go first. */
  public CheckoutReturnFilterBuilder settings(SettingsSource source) {
    sources.add(source);
    return this;
  }

  /** The shop's orders. */
  public CheckoutReturnFilterBuilder orderLookup(OrderLookup lookup) {
    return part(OrderLookup.class, lookup);
  }

  /** Who is told of outcomes; need not be said of an order look-up that is one, too. */
  public CheckoutReturnFilterBuilder paymentListener(PaymentListener listener) {
    return part(PaymentListener.class, listener);
  }

  /** What a buyer who paid is shown. */
  public CheckoutReturnFilterBuilder successView(SuccessView view) {
    return part(SuccessView.class, view);
  }

  /** What a buyer is shown while the payment is not certain. */
  public CheckoutReturnFilterBuilder pendingView(PendingView view) {
    return part(PendingView.class, view);
  }

  /** What a buyer is shown who can try again. */
  public CheckoutReturnFilterBuilder retryView(RetryView view) {
    return part(RetryView.class, view);
  }

  /** Which calls of the finalize endpoint come from the shop's own apps. */
  public CheckoutReturnFilterBuilder callerCheck(CallerCheck check) {
    return part(CallerCheck.class, check);
  }

  /** The database that carries the journal. */
  public CheckoutReturnFilterBuilder dataSource(DataSource database) {
    return part(DataSource.class, database);
  }

  /** A plugin that is found in another way than by its jar. */
  public CheckoutReturnFilterBuilder plugin(PlatformPlugin platform) {
    plugins.add(platform);
    return this;
  }

  /** Shows views that settings and {@link Answer#named} name. */
  public CheckoutReturnFilterBuilder namedPages(NamedPages pages) {
    return part(NamedPages.class, pages);
  }

  /**
   * Makes the parts whose classes are named by settings, in place of CDI and of constructors. A
   * {@link RuntimeException} of it is told with everything else that is wrong.
   */
  public CheckoutReturnFilterBuilder maker(Function<Class<?>, Object> makes) {
    maker = Optional.of(makes);
    return this;
  }

  /** Adds to what the returns are built with; called while the filter starts. */
  public CheckoutReturnFilterBuilder returns(Consumer<CheckoutReturnsBuilder> adds) {
    more = more.andThen(adds);
    return this;
  }

  /**
   * Says why a part cannot be handed in: told with everything else that is wrong.
   *
   * @param about the setting or part
   * @param what is wrong with it; never a secret
   */
  public CheckoutReturnFilterBuilder fault(String about, String what) {
    faults.add(about, what);
    return this;
  }

  /**
   * Starts everything behind the filter at once; {@link CheckoutReturnFilter#destroy()} ends it.
   *
   * @throws io.github.payreturn.settings.SettingsException if anything is missing or wrong; the
   *     message lists all of it
   */
  public CheckoutReturnFilter start() {
    Given given = new Given(Map.copyOf(parts), List.copyOf(plugins), maker, more);
    Running.Plan plan = Running.Plan.of(application, sources, given, faults);
    return new CheckoutReturnFilter(SharedRunning.join(plan, "the program"));
  }

  private <T> CheckoutReturnFilterBuilder part(Class<T> type, T part) {
    parts.put(type, part);
    return this;
  }
}
