package io.github.payreturn.flow;

import io.github.payreturn.Delivery;
import io.github.payreturn.DeliveryTransaction;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.amazon.Merchant;
import io.github.payreturn.internal.amazon.Merchants;
import io.github.payreturn.internal.journal.Archive;
import io.github.payreturn.internal.journal.DatabaseClock;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.journal.Ledger;
import io.github.payreturn.internal.journal.ShipmentLog;
import io.github.payreturn.internal.notification.Download;
import io.github.payreturn.internal.notification.HttpDownload;
import io.github.payreturn.internal.notification.SnsAddresses;
import io.github.payreturn.internal.notification.SnsVerifier;
import io.github.payreturn.internal.token.ReturnTokens;
import io.github.payreturn.operations.OperationsListener;
import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.Settings;
import io.github.payreturn.settings.SettingsTable;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts {@link CheckoutReturns} together without any container. Used by one thread, once. */
public final class CheckoutReturnsBuilder {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final int LOOK_UP_THREADS = 4;
  // Amazon SNS itself waits 15 seconds for an answer.
  private static final Duration CERTIFICATE_LIMIT = Duration.ofSeconds(8);

  private static final Optional<Integer> ALL = Optional.of(100);

  private final Settings settings;
  private final List<OperationsListener> watchers = new ArrayList<>();
  private Optional<OrderLookup> orders = Optional.empty();
  private Optional<PaymentListener> listener = Optional.empty();
  private Optional<DataSource> dataSource = Optional.empty();
  private Optional<ScheduledExecutorService> scheduler = Optional.empty();
  private Optional<Executor> executor = Optional.empty();
  private Optional<DeliveryTransaction> deliveryTransaction = Optional.empty();
  // Milliseconds are what the journal keeps.
  private Clock clock = Clock.tickMillis(ZoneOffset.UTC);

  CheckoutReturnsBuilder(Settings settings) {
    this.settings = settings;
  }

  /** The shop's orders. Required. */
  public CheckoutReturnsBuilder orderLookup(OrderLookup lookup) {
    orders = Optional.of(lookup);
    return this;
  }

  /** Who is told of outcomes. Required where real money is moved. */
  public CheckoutReturnsBuilder paymentListener(PaymentListener told) {
    listener = Optional.of(told);
    return this;
  }

  /** Who hears of alarms and numbers; one more each time this is called. */
  public CheckoutReturnsBuilder operationsListener(OperationsListener watcher) {
    watchers.add(watcher);
    return this;
  }

  /** The database that carries the journal, instead of {@link SettingsTable#JOURNAL_FILE}. */
  public CheckoutReturnsBuilder dataSource(DataSource database) {
    dataSource = Optional.of(database);
    return this;
  }

  /**
   * What calls the recovery every second, instead of a thread of ours: a server's managed one. It
   * stays running when the returns are closed.
   */
  public CheckoutReturnsBuilder scheduler(ScheduledExecutorService servers) {
    scheduler = Optional.of(servers);
    return this;
  }

  /**
   * What runs the calls to Amazon, instead of threads of ours: virtual ones, or those of a server.
   * How many run at once is bounded as before. It stays running when the returns are closed.
   */
  public CheckoutReturnsBuilder executor(Executor others) {
    executor = Optional.of(others);
    return this;
  }

  /** In what the listener is told, so that its work and our note of it are committed together. */
  public CheckoutReturnsBuilder deliveryTransaction(DeliveryTransaction shops) {
    deliveryTransaction = Optional.of(shops);
    return this;
  }

  /** What the time is; the system's unless a test says otherwise. */
  public CheckoutReturnsBuilder clock(Clock other) {
    clock = Clock.tick(other, Duration.ofMillis(1));
    return this;
  }

  /**
   * Checks that everything is there, prepares the journal's table, and starts.
   *
   * @throws io.github.payreturn.settings.SettingsException if something is missing or wrong; the
   *     message lists all of it
   */
  public CheckoutReturns build() {
    return build(new Faults());
  }

  /**
   * The same, for whoever has been collecting faults already.
   *
   * @throws io.github.payreturn.settings.SettingsException if there are any, old or new
   */
  public CheckoutReturns build(Faults faults) {
    if (orders.isEmpty()) {
      faults.addOnce(
          "orderLookup",
          "there is none; without it no order can be found. Name a class that implements"
              + " OrderLookup, or hand one in.");
    }
    if (listener.isEmpty() && settings.live()) {
      faults.addOnce(
          "paymentListener",
          "there is none; nobody would learn that an order is paid. Name a class that implements"
              + " PaymentListener, or let the order look-up implement it.");
    }
    Optional<JournalPlace> place = JournalPlace.find(settings, dataSource, faults);
    faults.throwIfAny();
    Optional<Journal> journal = place.flatMap(found -> found.open(settings, faults));
    faults.throwIfAny();
    return connect(place.orElseThrow(), journal.orElseThrow(), orders.orElseThrow());
  }

  private CheckoutReturns connect(JournalPlace place, Journal journal, OrderLookup lookup) {
    Duration callLimit = settings.get(SettingsTable.CALL_LIMIT);
    Watch watch = new Watch(watchers);
    Merchants merchants = merchants(callLimit, watch);
    ClockCheck clocks = new ClockCheck(new DatabaseClock(place.database()), clock);
    Clock time = clocks.journalTime();
    Line line = new Line(merchants, journal, time, settings.get(SettingsTable.NODES));
    Recorder recorder = new Recorder(journal, new OutcomeLog(), watch, time);
    Worker worker =
        new Worker(
            merchants,
            new Lookups(merchants, time, settings.get(SettingsTable.FOLLOW_FOR)),
            new SendAgain(settings.get(SettingsTable.SEND_WITHIN)),
            journal,
            recorder,
            time,
            clocks,
            callLimit);
    PaymentListener told = listener.orElseGet(CheckoutReturnsBuilder::nobody);
    Optional<LevelCheck> levelCheck =
        settings.get(SettingsTable.VERIFY_LEVEL)
            ? Optional.of(new LevelCheck(merchants, told))
            : Optional.empty();
    Deliverer deliverer =
        new Deliverer(told, journal, time, watch, levelCheck, deliveryTransaction);
    Workshop workshop =
        new Workshop(
            worker,
            new Unattended(lookup, worker, time),
            deliverer,
            line,
            new Turns(line, time),
            pool("amazon-pay-call", settings.get(SettingsTable.CALL_THREADS)),
            pool("amazon-pay-look-up", LOOK_UP_THREADS));
    WaitingRoom waiting =
        new WaitingRoom(settings.get(SettingsTable.WAITING_BUYERS), merchants.names().size());
    Reception reception = new Reception(workshop, worker, line, waiting);
    Claims claims = new Claims(journal, merchants.names(), watch, time, worker.lease());
    Returns returns =
        new Returns(
            lookup,
            journal,
            claims,
            reception,
            deliverer,
            time,
            settings.get(SettingsTable.DEADLINE));
    Optional<ReturnTokens> tokens =
        settings.find(SettingsTable.RETURN_TOKEN_KEY).map(keys -> new ReturnTokens(keys, clock));
    Shipments shipments = new Shipments(claims, new ShipmentLog(place.database()), merchants, time);
    HttpDownload download = new HttpDownload(CERTIFICATE_LIMIT, clock);
    List<AutoCloseable> parts = new ArrayList<>(List.of(download, workshop, place));
    levelCheck.ifPresent(check -> parts.add(0, check));
    Ledger ledger = new Ledger(place.database());
    Rounds rounds =
        new Rounds(
            ledger,
            new Archive(place.database()),
            merchants,
            new Alarms(merchants, watch, settings.get(SettingsTable.ALARM_AFTER)),
            watch,
            time,
            settings.get(SettingsTable.RETENTION));
    Recovery recovery = new Recovery(journal, line, workshop, rounds, time, clocks);
    if (settings.get(SettingsTable.RECOVERY)) {
      parts.add(0, Ticker.start(recovery, scheduler));
    }
    Desk desk =
        new Desk(
            ledger,
            journal,
            workshop,
            deliverer,
            merchants,
            watch,
            time,
            settings.get(SettingsTable.DEADLINE));
    return new CheckoutReturns(
        returns,
        shipments,
        notifications(download, journal, workshop, time),
        recovery,
        clocks,
        desk,
        tokens,
        parts);
  }

  private Pool pool(String name, int size) {
    return new Pool(name, size, settings.merchants().size(), executor);
  }

  private Notifications notifications(
      Download download, Journal journal, Workshop workshop, Clock time) {
    SnsAddresses addresses = new SnsAddresses(settings.find(SettingsTable.SERVICE_URL));
    Set<String> topics = Set.copyOf(settings.find(SettingsTable.IPN_TOPICS).orElse(List.of()));
    return new Notifications(
        new SnsVerifier(addresses, download, clock),
        new Subscriptions(topics, download),
        journal,
        new Nudge(workshop, journal, time),
        clock);
  }

  /** Amazon's quota is for Amazon's service only, unless somebody sets one. */
  private Merchants merchants(Duration callLimit, Watch watch) {
    Optional<Integer> percent =
        settings
            .find(SettingsTable.QUOTA_PERCENT)
            .or(
                () ->
                    settings.find(SettingsTable.SERVICE_URL).isPresent() ? Optional.empty() : ALL);
    return Merchants.connect(
        settings.merchants().stream().map(this::merchant).toList(),
        percent,
        settings.get(SettingsTable.NODES),
        callLimit,
        clock,
        watch);
  }

  private Merchant merchant(String name) {
    Settings own = settings.ofMerchant(name);
    return new Merchant(
        name,
        own.get(SettingsTable.REGION),
        !own.live(),
        own.get(SettingsTable.PUBLIC_KEY_ID),
        own.get(SettingsTable.PRIVATE_KEY),
        own.find(SettingsTable.SERVICE_URL));
  }

  private static PaymentListener nobody() {
    LOG.warn("There is no PaymentListener: no order will be marked paid. Fine for trying out only");
    return new PaymentListener() {
      @Override
      public void succeeded(Succeeded payment, Delivery delivery) {}
    };
  }
}
