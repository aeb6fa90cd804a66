package io.github.payreturn.boot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A shop whose buyers log in: nothing but the catalogue is open, and nothing is said of returns.
 */
@Configuration(proxyBeanMethods = false)
class Guarded {

  @Bean
  SecurityFilterChain shopSecurity(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/begin/**", "/orders/**", "/checkout", "/actuator/**", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        // The shop's operators come from inside; how they are known is not what is shown here.
        .csrf(csrf -> csrf.ignoringRequestMatchers("/actuator/**"))
        .formLogin(Customizer.withDefaults())
        .build();
  }
}
