package com.shop.views;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Failed;
import io.github.payreturn.Succeeded;
import io.github.payreturn.servlet.Answer;
import io.github.payreturn.servlet.RetryView;
import io.github.payreturn.servlet.SuccessView;

/** Who paid sees their order; who did not sees their cart. */
public final class OrderPages implements SuccessView, RetryView {

  @Override
  public Answer success(Succeeded payment, BuyerReturn buyer) {
    return Answer.redirect("/orders/" + payment.orderId());
  }

  @Override
  public Answer retry(Failed payment, BuyerReturn buyer) {
    return Answer.redirect("/cart?payment=" + payment.code());
  }
}
