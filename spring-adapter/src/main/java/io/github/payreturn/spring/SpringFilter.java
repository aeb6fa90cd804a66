package io.github.payreturn.spring;

import io.github.payreturn.DeliveryTransaction;
import io.github.payreturn.servlet.CheckoutReturnFilter;
import io.github.payreturn.servlet.CheckoutReturnFilterBuilder;
import io.github.payreturn.settings.SettingsSource;
import jakarta.servlet.ServletContext;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the filter of a Spring application: settings from its environment, parts from its beans.
 * For {@link AmazonPayReturnConfiguration} and Boot's auto-configuration.
 */
public final class SpringFilter {

  /** Below our prefix, but no setting: whether Boot's auto-configuration is on. */
  private static final Set<String> SWITCHES = Set.of("enabled");

  private SpringFilter() {}

  /**
   * Starts it; {@link CheckoutReturnFilter#destroy()} ends it.
   *
   * @throws io.github.payreturn.settings.SettingsException if anything is missing or wrong; the
   *     message lists all of it
   * @throws SQLException if a {@link JournalMigration} cannot ask the database
   */
  public static CheckoutReturnFilter start(
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
    equip(filter, context);
    if (SpringPages.possibleIn(context)) {
      filter.namedPages(new SpringPages(context));
    }
    return filter.maker(type -> beanOrNew(type, context)).start();
  }

  private static void migrate(ConfigurableApplicationContext context) throws SQLException {
    JournalMigration migration = context.getBeanProvider(JournalMigration.class).getIfAvailable();
    if (migration != null) {
      migration.migrate();
    }
  }

  private static void equip(
      CheckoutReturnFilterBuilder filter, ConfigurableApplicationContext context) {
    ObjectProvider<DeliveryTransaction> transaction =
        context.getBeanProvider(DeliveryTransaction.class);
    filter.returns(
        returns -> {
          transaction.ifAvailable(returns::deliveryTransaction);
          CallThreads.in(context.getEnvironment()).ifPresent(returns::executor);
        });
  }

  /** The bean of a class that a setting names, else an object of it with its parts injected. */
  private static Object beanOrNew(Class<?> type, ConfigurableApplicationContext context) {
    ObjectProvider<?> bean = context.getBeanProvider(type);
    Object found = bean.getIfAvailable();
    return found == null ? context.getAutowireCapableBeanFactory().createBean(type) : found;
  }
}
