package com.shop.recipes;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The shop's own baskets, known by a cookie. */
public final class Baskets {

  /** What is in one. */
  public record Basket(String id, long cents) {}

  private final Map<String, Basket> byKey = new ConcurrentHashMap<>();

  public void keep(String key, Basket basket) {
    byKey.put(key, basket);
  }

  /** The basket of a cookie, which is renewed. */
  public Optional<Basket> open(String key, HttpServletResponse response) {
    Optional<Basket> basket = Optional.ofNullable(byKey.get(key));
    basket.ifPresent(
        open -> {
          Cookie cookie = new Cookie("basket", key);
          cookie.setHttpOnly(true);
          cookie.setMaxAge(86_400);
          response.addCookie(cookie);
        });
    return basket;
  }
}
