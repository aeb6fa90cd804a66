package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.github.payreturn.operations.Operations;
import io.github.payreturn.servlet.AmazonPayReturns;
import io.github.payreturn.simulator.Operation;
import jakarta.transaction.TransactionManager;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("In Boot, behind an XA DataSource and JTA transactions of Narayana's,")
class JtaTest extends TransactionTests {

  @Override
  Class<?> database() {
    return Jta.class;
  }

  @Test
  @DisplayName("the journal joins none: in the middle of one it says why it cannot be asked")
  void refuses() {
    Operations operations = shop.context.getBean(AmazonPayReturns.class).operations();

    new TransactionTemplate(shop.context.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(
            transaction ->
                assertThatThrownBy(operations::backlog)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("a transaction is active on them"));
  }

  @Test
  @DisplayName(
      "P1 P3 a request inside of one is refused before Amazon is called, and again it is paid")
  void refusesBeforeTheCall() {
    String session = shop.session().create();
    String url = shop.returnUrl("/amazonpay/return", "jta-2", session);

    HttpResponse<String> inside = shop.browser.get(url + "&open=true");
    shop.amazon.verify(Operation.COMPLETE).about(session).never();

    assertThat(inside.statusCode()).isEqualTo(503);
    assertThat(shop.browser.visit(url).body()).contains("your payment went through");
    assertThat(shop.state("jta-2")).isEqualTo("paid");
    shop.amazon.verify(Operation.COMPLETE).about(session).once();
  }

  @Configuration(proxyBeanMethods = false)
  static class Jta {

    @Bean
    JtaTransactionManager transactionManager() {
      arjPropertyManager
          .getObjectStoreEnvironmentBean()
          .setObjectStoreType(VolatileStore.class.getName());
      return new JtaTransactionManager(com.arjuna.ats.jta.TransactionManager.transactionManager());
    }

    @Bean
    DataSource database(JtaTransactionManager transactions) throws SQLException {
      TransactionManager manager = transactions.getTransactionManager();
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(10)
                          .transactionIntegration(
                              new NarayanaTransactionIntegration(
                                  manager, new TransactionSynchronizationRegistryImple()))
                          .connectionFactoryConfiguration(
                              factory ->
                                  factory
                                      .connectionProviderClass(JdbcDataSource.class)
                                      .jdbcUrl("jdbc:h2:mem:jta;DB_CLOSE_DELAY=-1"))));
    }
  }
}
