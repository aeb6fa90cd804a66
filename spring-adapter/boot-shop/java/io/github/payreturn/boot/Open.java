package io.github.payreturn.boot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** For the tests that are not about Security, though it is on the class path. */
@Configuration(proxyBeanMethods = false)
class Open {

  @Bean
  SecurityFilterChain everythingIsOpen(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
  }
}
