package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.api.Gateway;
import io.github.payreturn.simulator.internal.api.SessionMaker;
import io.github.payreturn.simulator.internal.calls.CallLog;
import io.github.payreturn.simulator.internal.certificate.Identity;
import io.github.payreturn.simulator.internal.checkout.CheckoutSite;
import io.github.payreturn.simulator.internal.fault.Faults;
import io.github.payreturn.simulator.internal.ledger.Buyers;
import io.github.payreturn.simulator.internal.ledger.Ledger;
import io.github.payreturn.simulator.internal.message.Website;
import io.github.payreturn.simulator.internal.notification.Announcements;
import io.github.payreturn.simulator.internal.notification.Heartbeat;
import io.github.payreturn.simulator.internal.notification.Outbox;
import io.github.payreturn.simulator.internal.notification.SnsSite;
import io.github.payreturn.simulator.internal.server.Exchange;
import io.github.payreturn.simulator.internal.server.HttpServer;
import io.github.payreturn.simulator.internal.server.Site;
import io.github.payreturn.simulator.internal.signature.SignatureVerifier;
import io.github.payreturn.simulator.internal.traffic.Throttle;
import java.time.Clock;
import java.util.Optional;

/** Every part of one simulator, put together; {@link AmazonPaySimulator} is its face. */
final class Engine {
  final Start start;
  final Optional<Identity> identity;
  final SimulatorClock clock;
  final HttpServer server;
  final Ledger ledger;
  final Faults faults = new Faults();
  final CallLog log;
  final SessionMaker sessions;
  final Notifications notifications;

  private final Heartbeat heartbeat = new Heartbeat();
  private final Outbox outbox;
  private final Announcements announcements;
  private final SnsSite sns = new SnsSite();
  private final Throttle throttle;
  private final Buyers buyers = Buyers.load();
  private volatile Behaviour behaviour;

  Engine(Start start) {
    this.start = start;
    this.behaviour = start.behaviour();
    this.clock = new SimulatorClock(start.clock());
    this.identity = start.tls() ? Optional.of(Identity.selfSigned("localhost")) : Optional.empty();
    this.server = HttpServer.open(start.port(), identity);
    this.outbox = new Outbox(server.url(), clock, heartbeat);
    this.announcements = new Announcements(outbox, start.ipnUrl());
    this.notifications = new Notifications(outbox, announcements, sns);
    this.ledger = new Ledger(clock, this::behaviour, announcements);
    this.throttle = new Throttle(clock);
    this.log = new CallLog(clock);
    this.sessions = new SessionMaker(ledger, buyers, start.firstKey());
  }

  void run(Website control) {
    Gateway gateway =
        new Gateway(
            new SignatureVerifier(start.keys(), Clock.systemUTC()),
            ledger,
            server.url(),
            faults,
            log,
            throttle,
            this::behaviour);
    CheckoutSite checkout = new CheckoutSite(ledger, buyers, start.keys(), start.firstKey());
    server.start(new Exchange(new Site(gateway, checkout, sns, control)));
    clock.whenMoved(this::seeWhatTimeHasDone);
    heartbeat.everySecond(this::seeWhatTimeHasDone);
  }

  private void seeWhatTimeHasDone() {
    if (announcements.url().isPresent()) {
      ledger.settle();
    }
    outbox.postDue();
  }

  Behaviour behaviour() {
    return behaviour;
  }

  void behave(Behaviour other) {
    behaviour = other;
  }

  void reset() {
    behaviour = start.behaviour();
    throttle.clear();
    faults.clear();
    ledger.reset();
    log.clear();
    clock.reset();
    announcements.reset(start.ipnUrl());
    outbox.clear();
    sns.clear();
  }

  void stop() {
    faults.clear();
    heartbeat.close();
    server.close();
  }
}
