package io.github.payreturn.spring;

import io.github.payreturn.DeliveryTransaction;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * A transaction of Spring's for the listener's work and the note of it: declare one as a bean to
 * ask for that. What the listener does with the same transaction manager takes part.
 */
public final class SpringDeliveryTransaction implements DeliveryTransaction {

  private static final DefaultTransactionDefinition NEW =
      new DefaultTransactionDefinition(DefaultTransactionDefinition.PROPAGATION_REQUIRES_NEW);

  private final PlatformTransactionManager transactions;
  private final DataSource database;

  /**
   * Starts nothing yet.
   *
   * @param transactions manage the connections of the database: of JDBC, JPA or JTA
   * @param database carries the journal
   */
  public SpringDeliveryTransaction(PlatformTransactionManager transactions, DataSource database) {
    this.transactions = transactions;
    this.database =
        database instanceof TransactionAwareDataSourceProxy
            ? database
            : new TransactionAwareDataSourceProxy(database);
  }

  @Override
  public void run(Work work) throws Exception {
    TransactionStatus transaction = transactions.getTransaction(NEW);
    try {
      work.run();
    } catch (Exception | Error failed) {
      transactions.rollback(transaction);
      throw failed;
    }
    transactions.commit(transaction);
  }

  @Override
  public DataSource database() {
    return database;
  }
}
