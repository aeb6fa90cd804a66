package io.github.payreturn.spring.boot;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.Price;
import io.github.payreturn.testing.TestMerchant;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** Our auto-configuration, a database and an order look-up, and nothing else of Boot. */
final class SmallShop {

  private SmallShop() {}

  /**
   * Not started yet.
   *
   * @param directory for its keys
   */
  static WebApplicationContextRunner in(Path directory) {
    return new WebApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                AmazonPayReturnAutoConfiguration.class,
                JournalMigrationAutoConfiguration.class,
                Boot3HealthAutoConfiguration.class,
                Boot4HealthAutoConfiguration.class,
                ReturnMetricsAutoConfiguration.class,
                ReturnsEndpointAutoConfiguration.class))
        .withBean("shopDatabase", DataSource.class, () -> database(directory))
        .withBean("payments", Payments.class)
        .withPropertyValues(
            "amazonpay.return.complete-path=/amazonpay/return",
            "amazonpay.return.cancelPath[0]=/amazonpay/cancel",
            "amazonpay.return.cancelPath[1]=/cancel",
            "amazonpay.return.region=EU",
            "amazonpay.return.journal-schema=create",
            "amazonpay.return.recovery=false",
            "amazonpay.return.public-key-id=" + TestMerchant.PUBLIC_KEY_ID,
            "amazonpay.return.private-key=file:" + TestMerchant.privateKeyIn(directory));
  }

  static DataSource database(Path directory) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + directory.getFileName() + ";DB_CLOSE_DELAY=-1");
    return database;
  }

  static final class Payments implements OrderLookup {

    @Override
    public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
      return Optional.of(ExpectedOrder.of("42", Price.ofMinorUnits(1999, "EUR")));
    }
  }
}
