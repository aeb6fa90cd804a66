package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.shop.flows.FlowShop;
import com.zaxxer.hikari.HikariDataSource;
import io.github.payreturn.Delivery;
import io.github.payreturn.DeliveryTransaction;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Succeeded;
import io.github.payreturn.operations.Operations;
import io.github.payreturn.servlet.AmazonPayReturns;
import io.github.payreturn.spring.SpringDeliveryTransaction;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("In Boot, behind a DataSource that takes part in every transaction,")
class TransactionsTest {

  private static BootShop shop;

  @BeforeAll
  static void start(@TempDir Path directory) {
    shop =
        BootShop.start(
            "flows",
            directory,
            List.of(FlowShop.class, Open.class, OneTransaction.class),
            "amazonpay.return.journal-schema=create");
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @Test
  @DisplayName("the listener's work and our note of it are committed together, or neither is")
  void together() {
    String session = shop.session().create();
    String url = shop.returnUrl("/amazonpay/return", "tx-1", session);
    Bookkeeper bookkeeper = shop.context.getBean(Bookkeeper.class);
    bookkeeper.fails.set(true);

    assertThat(shop.browser.visit(url).body()).contains("your order is being updated");
    assertThat(shop.state("tx-1")).as("rolled back").isEqualTo("awaiting payment");
    assertThat(delivered(session)).isZero();
    bookkeeper.fails.set(false);

    assertThat(shop.browser.visit(url).body()).contains("your payment went through");
    assertThat(shop.state("tx-1")).isEqualTo("paid");
    assertThat(delivered(session)).isEqualTo(1);
    assertThat(bookkeeper.transactional).isTrue();
  }

  @Test
  @DisplayName("the journal keeps to itself: it can be asked in the middle of one of the shop's")
  void ours() {
    Operations operations = shop.context.getBean(AmazonPayReturns.class).operations();

    new TransactionTemplate(shop.context.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(
            transaction -> {
              shop.context.getBean(JdbcTemplate.class).queryForList("select 1");
              assertThatCode(operations::backlog).doesNotThrowAnyException();
            });
  }

  private static int delivered(String session) {
    Integer delivered =
        shop.context
            .getBean(JdbcTemplate.class)
            .queryForObject(
                "select delivered from amazon_pay_return where session_id = ?",
                Integer.class,
                session);
    return delivered == null ? 0 : delivered;
  }

  @Configuration(proxyBeanMethods = false)
  static class OneTransaction {

    @Bean
    DataSource database() {
      HikariDataSource pool = new HikariDataSource();
      pool.setJdbcUrl("jdbc:h2:mem:tx;DB_CLOSE_DELAY=-1");
      return new TransactionAwareDataSourceProxy(pool);
    }

    @Bean
    DeliveryTransaction deliveryTransaction(
        PlatformTransactionManager transactions, DataSource database) {
      return new SpringDeliveryTransaction(transactions, database);
    }

    @Bean
    @Primary
    Bookkeeper bookkeeper(JdbcTemplate database) {
      return new Bookkeeper(database);
    }
  }

  /** Works in the transaction, and then fails if a test says so. */
  static final class Bookkeeper implements PaymentListener {

    private final JdbcTemplate database;
    private final AtomicBoolean fails = new AtomicBoolean();
    private volatile boolean transactional;

    Bookkeeper(JdbcTemplate database) {
      this.database = database;
    }

    @Override
    public void succeeded(Succeeded payment, Delivery delivery) {
      transactional = TransactionSynchronizationManager.isActualTransactionActive();
      database.update("update shop_order set state = 'paid' where id = ?", payment.orderId());
      if (fails.get()) {
        throw new IllegalStateException("the shop is not ready for it");
      }
    }
  }
}
