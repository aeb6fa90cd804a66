package io.github.payreturn.spring;

import io.github.payreturn.servlet.CheckoutReturnFilterBuilder;
import io.github.payreturn.settings.SettingsTable;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.util.ClassUtils;

/**
 * The application's own DataSource as the place of the journal. Claims and records commit on
 * connections of their own, so what would bind them to a transaction of the application's is taken
 * off.
 */
final class JournalDatabase {

  private static final boolean SPRING_JDBC =
      ClassUtils.isPresent(
          "org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy",
          JournalDatabase.class.getClassLoader());

  private JournalDatabase() {}

  /**
   * Hands in the bean that {@code dataSource} names, else the only or primary one; none if the
   * journal is kept in a file.
   *
   * @param given the settings that are given
   */
  static void handIn(
      ApplicationContext beans, Map<String, String> given, CheckoutReturnFilterBuilder filter) {
    String name = given.get(SettingsTable.DATA_SOURCE.key());
    if (name != null && beans.containsBean(name) && beans.isTypeMatch(name, DataSource.class)) {
      filter.dataSource(own(beans.getBean(name, DataSource.class)));
    } else if (name == null && !given.containsKey(SettingsTable.JOURNAL_FILE.key())) {
      only(beans, filter).ifPresent(found -> filter.dataSource(own(found)));
    }
  }

  /** Whether it is where a migration tool of the application puts tables, and may. */
  static boolean isTheApplications(Map<String, String> given) {
    return Stream.of(
            SettingsTable.DATA_SOURCE, SettingsTable.JOURNAL_FILE, SettingsTable.JOURNAL_SCHEMA)
        .noneMatch(setting -> given.containsKey(setting.key()));
  }

  private static Optional<DataSource> only(
      ApplicationContext beans, CheckoutReturnFilterBuilder filter) {
    try {
      return Optional.ofNullable(beans.getBeanProvider(DataSource.class).getIfAvailable());
    } catch (NoUniqueBeanDefinitionException several) {
      filter.fault(
          SettingsTable.DATA_SOURCE.key(),
          "there are several DataSource beans: %s. Name the one that carries the journal."
              .formatted(several.getBeanNamesFound()));
      return Optional.empty();
    }
  }

  private static DataSource own(DataSource found) {
    return SPRING_JDBC ? Unwrapping.of(found) : found;
  }

  /** Loaded only where spring-jdbc is. */
  private static final class Unwrapping {

    static DataSource of(DataSource found) {
      DataSource target =
          found instanceof TransactionAwareDataSourceProxy proxy
              ? proxy.getTargetDataSource()
              : null;
      return target == null ? found : of(target);
    }
  }
}
