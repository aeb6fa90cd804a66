package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.flows.FlowShop;
import io.github.payreturn.Delivery;
import io.github.payreturn.DeliveryTransaction;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Succeeded;
import io.github.payreturn.spring.SpringDeliveryTransaction;
import jakarta.servlet.Filter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What holds for every kind of transaction. One application serves a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TransactionTests {

  BootShop shop;

  /** The configuration that has the shop's database and its transactions. */
  abstract Class<?> database();

  @BeforeAll
  void start(@TempDir Path directory) {
    shop =
        BootShop.start(
            "flows",
            directory,
            List.of(FlowShop.class, Open.class, Together.class, database()),
            "amazonpay.return.journal-schema=create");
  }

  @AfterAll
  void stop() {
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

  private int delivered(String session) {
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
  static class Together {

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

    /** Has a transaction open around everything that asks for it, and rolls it back. */
    @Bean
    FilterRegistrationBean<Filter> openTransaction(PlatformTransactionManager transactions) {
      FilterRegistrationBean<Filter> around =
          new FilterRegistrationBean<>(
              (request, response, chain) -> {
                if (request.getParameter("open") == null) {
                  chain.doFilter(request, response);
                  return;
                }
                TransactionStatus open =
                    transactions.getTransaction(new DefaultTransactionDefinition());
                try {
                  chain.doFilter(request, response);
                } finally {
                  transactions.rollback(open);
                }
              });
      around.setOrder(-200);
      return around;
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
