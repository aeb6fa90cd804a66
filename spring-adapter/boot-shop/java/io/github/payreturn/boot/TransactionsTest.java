package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.zaxxer.hikari.HikariDataSource;
import io.github.payreturn.operations.Operations;
import io.github.payreturn.servlet.AmazonPayReturns;
import io.github.payreturn.simulator.Operation;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("In Boot, behind a DataSource that takes part in every transaction,")
class TransactionsTest extends TransactionTests {

  @Override
  Class<?> database() {
    return Aware.class;
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

  @Test
  @DisplayName("P1 P3 what is claimed, recorded and told outlives a transaction around the request")
  void outlivesARollback() {
    String session = shop.session().create();
    String url = shop.returnUrl("/amazonpay/return", "tx-2", session);

    shop.browser.get(url + "&open=true");

    assertThat(shop.browser.visit(url).body()).contains("your payment went through");
    assertThat(shop.state("tx-2")).isEqualTo("paid");
    shop.amazon.verify(Operation.COMPLETE).about(session).once();
  }

  @Configuration(proxyBeanMethods = false)
  static class Aware {

    @Bean
    DataSource database() {
      HikariDataSource pool = new HikariDataSource();
      pool.setJdbcUrl("jdbc:h2:mem:tx;DB_CLOSE_DELAY=-1");
      return new TransactionAwareDataSourceProxy(pool);
    }
  }
}
