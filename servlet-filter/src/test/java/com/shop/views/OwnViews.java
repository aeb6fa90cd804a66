package com.shop.views;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Failed;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.Pending;
import io.github.payreturn.Price;
import io.github.payreturn.Succeeded;
import io.github.payreturn.servlet.Answer;
import io.github.payreturn.servlet.PendingView;
import io.github.payreturn.servlet.RetryView;
import io.github.payreturn.servlet.SuccessView;
import java.util.Optional;

/** A shop that writes its own pages, in one class for everything. */
public final class OwnViews implements OrderLookup, SuccessView, PendingView, RetryView {

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer
        .parameter("order")
        .map(order -> ExpectedOrder.of(order, Price.ofMinorUnits(1999, "EUR")));
  }

  @Override
  public Answer success(Succeeded payment, BuyerReturn buyer) {
    return payment.orderId().equals("43")
        ? null
        : Answer.html("<p>paid " + payment.orderId() + " ünï");
  }

  @Override
  public Answer pending(Pending payment, BuyerReturn buyer) {
    throw new AssertionError("this page is broken");
  }

  @Override
  public Answer retry(Failed payment, BuyerReturn buyer) {
    return Answer.redirect("https://help.shop.example/?why=" + payment.code());
  }
}
