package com.shop.mvc;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.Price;
import io.github.payreturn.spring.AmazonPayReturnConfiguration;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.view.BeanNameViewResolver;

/** A shop with Spring MVC and without Boot. */
@Configuration
@EnableWebMvc
@Import(AmazonPayReturnConfiguration.class)
class ShopConfiguration {

  @Bean
  OrderLookup orders() {
    return (BuyerReturn buyer) ->
        buyer
            .parameter("order")
            .map(order -> ExpectedOrder.of(order, Price.ofMinorUnits(1999, "EUR")));
  }

  @Bean
  DataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:mvc;DB_CLOSE_DELAY=-1");
    return database;
  }

  @Bean
  BeanNameViewResolver views() {
    return new BeanNameViewResolver();
  }

  @Bean
  View thanks() {
    return (model, request, response) ->
        response.getWriter().write("Thank you: " + Optional.ofNullable(model).orElseThrow());
  }
}
