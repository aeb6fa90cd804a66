package com.shop.background;

import jakarta.enterprise.context.RequestScoped;

/** Lives as long as a request, or as one telling in the background. */
@RequestScoped
public class UnitOfWork {
  private String order = "";

  public void begin(String orderId) {
    order += orderId;
  }

  @Override
  public String toString() {
    return "order " + order;
  }
}
