package com.shop.cdi;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a buyer is about to pay; lives in their session. */
@SessionScoped
public class Checkout implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String orderId;

  public void begin(String newOrderId) {
    orderId = newOrderId;
  }

  public Optional<String> orderId() {
    return Optional.ofNullable(orderId);
  }

  public void clear() {
    orderId = null;
  }
}
