package com.shop.server;

import com.shop.payment.OrderDao;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** What a shop has at hand before its filters start. */
@WebListener
public class ShopStart implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    event.getServletContext().setAttribute("orderDao", new OrderDao());
  }
}
