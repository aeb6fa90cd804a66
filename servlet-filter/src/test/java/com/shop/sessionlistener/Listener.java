package com.shop.sessionlistener;

import io.github.payreturn.Delivery;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Succeeded;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** Lives with a browser, and so would miss what is told when no browser is there. */
@SessionScoped
public class Listener implements PaymentListener, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {}
}
