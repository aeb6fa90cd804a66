package com.shop.lifecycle;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells when it is made and when it is no longer needed; it has no orders. */
abstract class Part implements OrderLookup {
  @Inject Diary diary;

  @PostConstruct
  void begin() {
    diary.note("made");
  }

  @PreDestroy
  void end() {
    diary.note("ended");
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return Optional.empty();
  }
}
