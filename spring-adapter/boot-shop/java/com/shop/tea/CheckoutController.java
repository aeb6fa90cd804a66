package com.shop.tea;

import io.github.payreturn.servlet.AmazonPayReturns;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The shop's own pages around the checkout. */
@RestController
public class CheckoutController {

  private final OrderRepository orders;
  private final AmazonPayReturns amazonPay;

  CheckoutController(OrderRepository orders, AmazonPayReturns amazonPay) {
    this.orders = orders;
    this.amazonPay = amazonPay;
  }

  /** Places an order, and says where Amazon shall send its buyer. */
  @GetMapping("/begin/{order}")
  String begin(@PathVariable String order, @RequestParam String path) {
    orders.add(order, "19.99", "EUR");
    return amazonPay.returnUrl(
        ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString(), order);
  }

  @GetMapping("/orders/{order}")
  String order(@PathVariable String order) {
    return orders.findById(order).map(Order::state).orElse("no such order");
  }

  @GetMapping("/checkout")
  String checkout(@RequestParam(defaultValue = "") String payment) {
    return "Checkout: " + payment;
  }

  @GetMapping("/account")
  String account() {
    return "For customers who are logged in";
  }

  @PostMapping("/account")
  String change() {
    return "Changed";
  }
}
