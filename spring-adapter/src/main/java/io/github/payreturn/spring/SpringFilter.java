package io.github.payreturn.spring;

import io.github.payreturn.DeliveryTransaction;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.operations.OperationsListener;
import io.github.payreturn.servlet.CheckoutReturnFilter;
import io.github.payreturn.servlet.CheckoutReturnFilterBuilder;
import io.github.payreturn.settings.SettingsSource;
import io.github.payreturn.settings.SettingsTable;
import jakarta.servlet.ServletContext;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The filter of a Spring application at work: its settings are from the environment, its parts are
 * beans. A bean of this type, and not the filter itself, because Boot would map every filter that
 * is a bean to everything.
 */
public final class SpringFilter implements AutoCloseable {

  /** Below our prefix, but no setting: whether Boot's auto-configuration is on. */
  private static final Set<String> SWITCHES = Set.of("enabled");

  private final CheckoutReturnFilter filter;

  /**
   * One that somebody started in another way, by {@link CheckoutReturnFilter#builder}.
   *
   * @param filter at work; ended by {@link #close()}
   */
  public SpringFilter(CheckoutReturnFilter filter) {
    this.filter = filter;
  }

  /**
   * Starts one with what the application has for it.
   *
   * @throws io.github.payreturn.settings.SettingsException if anything is missing or wrong; the
   *     message lists all of it
   * @throws SQLException if a {@link JournalMigration} cannot ask the database
   */
  public static SpringFilter start(
      ServletContext application, ConfigurableApplicationContext context) throws SQLException {
    List<SettingsSource> sources = EnvironmentSettings.of(context.getEnvironment(), SWITCHES);
    Map<String, String> given = new HashMap<>();
    sources.forEach(
        source ->
            source.keys().forEach(key -> source.find(key).ifPresent(text -> given.put(key, text))));
    CheckoutReturnFilterBuilder filter = CheckoutReturnFilter.builder(application);
    sources.forEach(filter::settings);
    new ShopParts(context, given.keySet(), filter).handIn();
    JournalDatabase.handIn(context, given, filter);
    if (JournalDatabase.isTheApplications(given)) {
      migrate(context);
    }
    equip(filter, given, context);
    if (SpringPages.possibleIn(context)) {
      filter.namedPages(new SpringPages(context));
    }
    return new SpringFilter(filter.maker(type -> beanOrNew(type, context)).start());
  }

  /** For a registration of one's own: it is to be mapped to {@link CheckoutReturnFilter#paths}. */
  public CheckoutReturnFilter filter() {
    return filter;
  }

  /** Lets what is under way end, for a few seconds, and leaves the rest to recovery. */
  @Override
  public void close() {
    filter.destroy();
  }

  private static void migrate(ConfigurableApplicationContext context) throws SQLException {
    JournalMigration migration = context.getBeanProvider(JournalMigration.class).getIfAvailable();
    if (migration != null) {
      migration.migrate();
    }
  }

  private static void equip(
      CheckoutReturnFilterBuilder filter,
      Map<String, String> given,
      ConfigurableApplicationContext context) {
    String named = given.getOrDefault(SettingsTable.OPERATIONS_LISTENER.key(), "");
    ObjectProvider<DeliveryTransaction> transaction =
        context.getBeanProvider(DeliveryTransaction.class);
    // One that a setting names, or that is the order look-up, too, is found without us.
    ObjectProvider<OperationsListener> watchers = context.getBeanProvider(OperationsListener.class);
    filter.returns(
        returns -> {
          transaction.ifAvailable(returns::deliveryTransaction);
          watchers
              .orderedStream()
              .filter(watcher -> !(watcher instanceof OrderLookup))
              .filter(watcher -> !watcher.getClass().getName().equals(named))
              .forEach(returns::operationsListener);
          CallThreads.in(context).ifPresent(returns::executor);
          CallThreads.traces(context).map(CallEvents::new).ifPresent(returns::operationsListener);
        });
  }

  /** The bean of a class that a setting names, else an object of it with its parts injected. */
  private static Object beanOrNew(Class<?> type, ConfigurableApplicationContext context) {
    ObjectProvider<?> bean = context.getBeanProvider(type);
    Object found = bean.getIfAvailable();
    return found == null ? context.getAutowireCapableBeanFactory().createBean(type) : found;
  }
}
