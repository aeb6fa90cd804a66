package com.shop.recovery;

import io.github.payreturn.servlet.AmazonPayReturns;
import jakarta.servlet.ServletContext;
import java.sql.SQLException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Payments are followed by Spring's scheduler, on every node: they agree by the journal. */
@EnableScheduling
public class WithSpringScheduler {

  private final ServletContext application;

  public WithSpringScheduler(ServletContext application) {
    this.application = application;
  }

  @Scheduled(initialDelay = 1000, fixedDelay = 1000)
  public void recover() throws SQLException {
    AmazonPayReturns.in(application).runOnce();
  }
}
