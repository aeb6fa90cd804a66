package io.github.payreturn.spring;

import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.servlet.CallerCheck;
import io.github.payreturn.servlet.CheckoutReturnFilterBuilder;
import io.github.payreturn.servlet.PendingView;
import io.github.payreturn.servlet.PlatformPlugin;
import io.github.payreturn.servlet.RetryView;
import io.github.payreturn.servlet.SuccessView;
import io.github.payreturn.settings.Setting;
import io.github.payreturn.settings.SettingsTable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** The shop's parts that are beans: one of each type, or the one that is marked as primary. */
final class ShopParts {

  private static final Set<String> OF_ONE_BUYER =
      Set.of(WebApplicationContext.SCOPE_REQUEST, WebApplicationContext.SCOPE_SESSION);

  private final ConfigurableListableBeanFactory beans;
  private final Set<String> named;
  private final CheckoutReturnFilterBuilder filter;

  /**
   * Nothing is looked for yet.
   *
   * @param named keys of the settings that are given
   */
  ShopParts(
      ConfigurableApplicationContext context,
      Set<String> named,
      CheckoutReturnFilterBuilder filter) {
    this.beans = context.getBeanFactory();
    this.named = named;
    this.filter = filter;
  }

  /** Hands in what there is. */
  void handIn() {
    one(OrderLookup.class, SettingsTable.ORDER_LOOKUP, filter::orderLookup);
    one(PaymentListener.class, SettingsTable.PAYMENT_LISTENER, filter::paymentListener);
    one(SuccessView.class, SettingsTable.SUCCESS_VIEW, filter::successView);
    one(PendingView.class, SettingsTable.PENDING_VIEW, filter::pendingView);
    one(RetryView.class, SettingsTable.RETRY_VIEW, filter::retryView);
    one(CallerCheck.class, SettingsTable.CALLER_CHECK, filter::callerCheck);
    beans.getBeanProvider(PlatformPlugin.class).stream().forEach(filter::plugin);
  }

  private <T> void one(Class<T> type, Setting<String> setting, Consumer<T> taker) {
    if (named.contains(setting.key())) {
      return;
    }
    List<String> names = candidates(type);
    if (names.size() > 1) {
      filter.fault(
          setting.key(),
          "there are several beans that could be it: %s. Mark one of them as @Primary."
              .formatted(String.join(", ", names)));
    } else if (names.size() == 1 && type == PaymentListener.class && isOfOneBuyer(names.get(0))) {
      filter.fault(
          setting.key(),
          "%s lives with one browser, but payments are told when no browser is there."
              .formatted(names.get(0)));
    } else if (names.size() == 1) {
      taker.accept(beans.getBean(names.get(0), type));
    }
  }

  private List<String> candidates(Class<?> type) {
    List<String> names =
        Arrays.stream(beans.getBeanNamesForType(type))
            .filter(name -> !ScopedProxyUtils.isScopedTarget(name))
            .sorted()
            .toList();
    List<String> primary = names.stream().filter(this::isPrimary).toList();
    return primary.isEmpty() ? names : primary;
  }

  private boolean isPrimary(String name) {
    return beans.containsBeanDefinition(name) && beans.getBeanDefinition(name).isPrimary();
  }

  /** A proxy stands before such a bean; its target has the scope. */
  private boolean isOfOneBuyer(String name) {
    String target = ScopedProxyUtils.getTargetBeanName(name);
    String defined = beans.containsBeanDefinition(target) ? target : name;
    if (!beans.containsBeanDefinition(defined)) {
      return false;
    }
    BeanDefinition definition = beans.getMergedBeanDefinition(defined);
    return OF_ONE_BUYER.contains(String.valueOf(definition.getScope()));
  }
}
