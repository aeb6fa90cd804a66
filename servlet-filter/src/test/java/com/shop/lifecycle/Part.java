package com.shop.lifecycle;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Optional;

/** Tells when it is made and when it is no longer needed; it has no orders. */
abstract class Part implements OrderLookup {
  @Inject ServletContext shop;
  private List<String> diary = List.of();

  @PostConstruct
  @SuppressWarnings("unchecked") // the test put it there
  void begin() {
    diary = (List<String>) shop.getAttribute("diary");
    diary.add("made");
  }

  @PreDestroy
  void end() {
    diary.add("ended");
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return Optional.empty();
  }
}
