package io.github.payreturn.servlet;

import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.flow.CheckoutReturns;
import io.github.payreturn.flow.CheckoutReturnsBuilder;
import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.Settings;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Everything that runs behind one filter, from its settings to its views. Put together once.
 *
 * @param endpoints where buyers come back
 * @param returns what happens then
 * @param service what they are answered
 * @param notifications what Amazon is answered
 * @param host the shop's own parts
 * @param application that it runs in
 */
record Running(
    Endpoints endpoints,
    CheckoutReturns returns,
    ReturnService service,
    NotificationService notifications,
    HostObjects host,
    ServletContext application)
    implements AutoCloseable {

  /**
   * Starts, or says all that is wrong.
   *
   * @throws io.github.payreturn.settings.SettingsException if anything is
   */
  static Running start(FilterConfig filter) {
    Faults faults = new Faults();
    Settings settings = Settings.read(WebSettings.of(filter), faults);
    Endpoints endpoints = Endpoints.of(settings, faults);
    HostObjects host = new HostObjects(settings, filter.getServletContext(), faults);
    try {
      Translations translations =
          Translations.of(settings, filter.getServletContext().getClassLoader(), faults);
      BuiltInPage builtIn = new BuiltInPage(translations);
      ViewModel model = new ViewModel(translations);
      Views views = Views.of(new ViewSet.Finder(settings, host, endpoints, faults), builtIn);
      CallDoor door = new CallDoor(host.find(CallerCheck.class, Settings.CALLER_CHECK));
      CheckoutReturns returns = returns(settings, host, faults);
      ReturnService service =
          new ReturnService(
              returns,
              door,
              new PageResponder(views, builtIn, model),
              new JsonResponder(views, model, translations));
      return new Running(
          endpoints,
          returns,
          service,
          new NotificationService(returns),
          host,
          filter.getServletContext());
    } catch (RuntimeException notStarted) {
      host.close();
      throw notStarted;
    }
  }

  private static CheckoutReturns returns(Settings settings, HostObjects host, Faults faults) {
    CheckoutReturnsBuilder builder = CheckoutReturns.builder(settings);
    host.find(OrderLookup.class, Settings.ORDER_LOOKUP).ifPresent(builder::orderLookup);
    host.find(PaymentListener.class, Settings.PAYMENT_LISTENER).ifPresent(builder::paymentListener);
    settings
        .find(Settings.DATA_SOURCE)
        .flatMap(name -> dataSource(name, faults))
        .ifPresent(builder::dataSource);
    return builder.build(faults);
  }

  @Override
  public void close() {
    returns.close();
    host.close();
  }

  @SuppressWarnings("BanJNDI") // the shop's own setting, which allows local names only
  private static Optional<DataSource> dataSource(String name, Faults faults) {
    try {
      if (new InitialContext().lookup(name) instanceof DataSource found) {
        return Optional.of(found);
      }
      faults.add("dataSource", "JNDI has something else than a DataSource under " + name + ".");
    } catch (NamingException notThere) {
      faults.add("dataSource", "JNDI has no DataSource under " + name + ".");
    }
    return Optional.empty();
  }
}
