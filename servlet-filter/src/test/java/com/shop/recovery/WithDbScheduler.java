package com.shop.recovery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.github.payreturn.servlet.AmazonPayReturns;
import jakarta.servlet.ServletContext;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Payments are followed by the shop's db-scheduler, on one node at a time. */
public class WithDbScheduler {

  private final Scheduler scheduler;

  public WithDbScheduler(DataSource database, ServletContext application) {
    RecurringTask<Void> recovery =
        Tasks.recurring("amazon-pay-recovery", FixedDelay.ofSeconds(1))
            .execute((task, context) -> recover(application));
    scheduler =
        Scheduler.create(database)
            .startTasks(recovery)
            .threads(1)
            .pollingInterval(Duration.ofSeconds(1))
            .build();
  }

  /** When the application starts. */
  public void start() {
    scheduler.start();
  }

  /** When it stops. */
  public void stop() {
    scheduler.stop();
  }

  private static void recover(ServletContext application) {
    try {
      AmazonPayReturns.in(application).runOnce();
    } catch (SQLException databaseDown) {
      throw new IllegalStateException("Payments are looked up a second later", databaseDown);
    }
  }
}
