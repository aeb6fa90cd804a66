package com.shop.recipes;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.Price;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

public final class OrderInCookie implements OrderLookup {
  private final Baskets baskets;

  public OrderInCookie(ServletContext shop) {
    baskets = (Baskets) shop.getAttribute("baskets");
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    HttpServletResponse response = buyer.unwrap(HttpServletResponse.class).orElseThrow();
    return buyer
        .unwrap(HttpServletRequest.class)
        .map(HttpServletRequest::getCookies)
        .flatMap(OrderInCookie::basket)
        .flatMap(key -> baskets.open(key, response)) // renews the cookie, as on every page
        .map(order -> ExpectedOrder.of(order.id(), Price.ofMinorUnits(order.cents(), "EUR")));
  }

  /** The key has to be one that cannot be guessed: it is all that says whose basket this is. */
  private static Optional<String> basket(Cookie[] cookies) {
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals("basket"))
        .map(Cookie::getValue)
        .findFirst();
  }
}
