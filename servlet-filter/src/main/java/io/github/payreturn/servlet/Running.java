package io.github.payreturn.servlet;

import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.flow.CheckoutReturns;
import io.github.payreturn.flow.CheckoutReturnsBuilder;
import io.github.payreturn.operations.OperationsListener;
import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.Settings;
import io.github.payreturn.settings.SettingsSource;
import io.github.payreturn.settings.SettingsTable;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Everything that runs behind the filters of one application, from its settings to its views. Put
 * together once.
 *
 * @param endpoints where buyers come back
 * @param returns what happens then
 * @param service what they are answered
 * @param notifications what Amazon is answered
 */
record Running(
    Settings settings,
    Endpoints endpoints,
    CheckoutReturns returns,
    ReturnService service,
    NotificationService notifications,
    HostObjects host)
    implements AutoCloseable {

  /**
   * What a filter is started with.
   *
   * @param settings as they were read, whether or not they are right
   * @param given what was handed in
   * @param faults gets all that is wrong
   */
  record Plan(
      ServletContext application,
      Settings settings,
      Endpoints endpoints,
      Platform platform,
      Given given,
      Faults faults) {

    static Plan of(
        ServletContext application, List<SettingsSource> sources, Given given, Faults faults) {
      Platform platform = Platform.of(application, given.plugins(), faults);
      List<SettingsSource> all = new ArrayList<>(sources);
      all.add(platform.settings());
      Settings settings = Settings.read(all, faults);
      WebRules.check(settings, faults);
      return new Plan(
          application, settings, Endpoints.of(settings, faults), platform, given, faults);
    }
  }

  /**
   * Starts, or says all that is wrong.
   *
   * @throws io.github.payreturn.settings.SettingsException if anything is
   */
  static Running start(Plan plan) {
    Settings settings = plan.settings();
    Faults faults = plan.faults();
    HostObjects host =
        new HostObjects(settings, plan.application(), plan.given(), plan.platform(), faults);
    try {
      Translations translations =
          Translations.of(settings, plan.application().getClassLoader(), faults);
      BuiltInPage builtIn = new BuiltInPage(translations);
      ViewModel model = new ViewModel(translations);
      Views views = Views.of(new ViewSet.Finder(settings, host, plan.endpoints(), faults), builtIn);
      CallDoor door = new CallDoor(host.find(CallerCheck.class, SettingsTable.CALLER_CHECK));
      CheckoutReturns returns = returns(plan, host);
      ReturnService service =
          new ReturnService(
              returns,
              door,
              new PageResponder(views, builtIn, model, host.pages()),
              new JsonResponder(views, model));
      return new Running(
          settings, plan.endpoints(), returns, service, new NotificationService(returns), host);
    } catch (RuntimeException notStarted) {
      host.close();
      throw notStarted;
    }
  }

  private static CheckoutReturns returns(Plan plan, HostObjects host) {
    CheckoutReturnsBuilder builder = CheckoutReturns.builder(plan.settings());
    host.find(OrderLookup.class, SettingsTable.ORDER_LOOKUP)
        .map(lookup -> host.anywhere(OrderLookup.class, lookup))
        .ifPresent(builder::orderLookup);
    host.find(OperationsListener.class, SettingsTable.OPERATIONS_LISTENER)
        .ifPresent(builder::operationsListener);
    host.find(PaymentListener.class, SettingsTable.PAYMENT_LISTENER)
        .map(listener -> host.anywhere(PaymentListener.class, listener))
        .ifPresent(builder::paymentListener);
    ServerParts.scheduler().ifPresent(builder::scheduler);
    plan.given()
        .find(DataSource.class)
        .or(
            () ->
                plan.settings()
                    .find(SettingsTable.DATA_SOURCE)
                    .flatMap(name -> dataSource(name, plan)))
        .ifPresent(builder::dataSource);
    plan.given().more().accept(builder);
    return builder.build(plan.faults());
  }

  private static Optional<DataSource> dataSource(String name, Plan plan) {
    Optional<DataSource> found = ServerParts.find(name, DataSource.class);
    if (found.isEmpty()) {
      plan.faults()
          .add(
              plan.settings().where(SettingsTable.DATA_SOURCE),
              "JNDI has no DataSource under %s. Is the resource declared?".formatted(name));
    }
    return found;
  }

  @Override
  public void close() {
    returns.close();
    host.close();
  }
}
