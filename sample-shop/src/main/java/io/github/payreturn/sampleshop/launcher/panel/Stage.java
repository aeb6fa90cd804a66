package io.github.payreturn.sampleshop.launcher.panel;

import io.github.payreturn.sampleshop.launcher.ShopProcess;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Fault;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.NextCalls;
import io.github.payreturn.simulator.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Prepares what goes wrong: at Amazon, which is the simulator, or with the shop's process. */
final class Stage {

  private static final List<Operation> PAYMENTS = List.of(Operation.COMPLETE, Operation.FINALIZE);
  private static final Duration LONGER_THAN_BUYERS_WAIT = Duration.ofSeconds(12);
  private static final Duration LONG_ENOUGH_TO_MEET = Duration.ofMillis(1500);
  private static final int OTHERS = 4;

  private final AmazonPaySimulator amazon;
  private final Visits visits;
  private final ShopProcess shop;
  private final URI shopUrl;
  private final HttpClient browsers = HttpClient.newHttpClient();
  private final AtomicBoolean copied = new AtomicBoolean();
  private final List<Story.Event> turns = new CopyOnWriteArrayList<>();
  private volatile Optional<WhatIf> current = Optional.empty();

  Stage(AmazonPaySimulator amazon, Visits visits, ShopProcess shop, URI shopUrl) {
    this.amazon = amazon;
    this.visits = visits;
    this.shop = shop;
    this.shopUrl = shopUrl;
    visits.listen(this::copy);
  }

  URI shopUrl() {
    return shopUrl;
  }

  boolean shopIsAlive() {
    return shop.alive();
  }

  /** What was prepared last, until it is called off. */
  Optional<WhatIf> current() {
    return current;
  }

  /** Prepares something instead of what was prepared before. */
  void prepare(WhatIf what) {
    allIsWell();
    current = Optional.of(what);
    switch (what) {
      case SLOW -> nextPayment(calls -> calls.delay(LONGER_THAN_BUYERS_WAIT));
      case ANSWER_LOST -> nextPayment(NextCalls::dropAnswer);
      case THROTTLED ->
          nextPayment(calls -> calls.times(2).meets(Fault.tooManyRequests(Duration.ofSeconds(2))));
      case TWICE -> nextPayment(calls -> calls.delay(LONG_ENOUGH_TO_MEET));
      case KILLED -> PAYMENTS.forEach(this::killDuring);
      case DOWN -> {
        nextPayment(calls -> calls.always().drop());
        amazon.next(Operation.GET_CHECKOUT_SESSION).always().drop();
        amazon.next(Operation.GET_CHARGE).always().drop();
      }
      case DECLINED, CANCELED, AUTHORIZED_LATE, DECLINED_LATE -> {
        // The buyer does it, by what they choose at Amazon.
      }
    }
  }

  /** Nothing goes wrong any more. */
  void allIsWell() {
    current = Optional.empty();
    copied.set(false);
    amazon.forgetFaults();
  }

  /** Decides in the bank's place. */
  void decide(String charge, boolean yes) {
    if (yes) {
      amazon.changeCharge(charge, ChargeState.AUTHORIZED);
    } else {
      amazon.changeCharge(charge, ChargeState.DECLINED, "HardDeclined");
    }
  }

  /** When the shop was killed, and when it was there again. */
  List<Story.Event> turns() {
    return List.copyOf(turns);
  }

  /** As {@code kill -9} does. */
  void kill() {
    shop.kill();
    turns.add(new Story.Event(Instant.now(), Story.Side.PROCESS, "The shop was killed"));
  }

  /** Starts the shop again, where it was. */
  void start() {
    try {
      if (!shop.alive()) {
        visits.startAgain();
        shop.start();
        turns.add(new Story.Event(Instant.now(), Story.Side.PROCESS, "The shop runs again"));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("the shop does not start again", failed);
    }
  }

  private void nextPayment(Consumer<NextCalls> fault) {
    PAYMENTS.forEach(operation -> fault.accept(amazon.next(operation)));
  }

  private void killDuring(Operation operation) {
    Hold hold = amazon.next(operation).hangAnswer();
    hold.arrival()
        .thenRunAsync(
            () -> {
              kill();
              hold.release();
              start();
            });
  }

  /** The other browsers: each asks for what the first one asked for. */
  private void copy(Visit visit) {
    boolean first =
        current.equals(Optional.of(WhatIf.TWICE))
            && visit.method().equals("GET")
            && visit.target().contains("amazonCheckoutSessionId=")
            && copied.compareAndSet(false, true);
    for (int other = 0; first && other < OTHERS; other++) {
      HttpRequest again = HttpRequest.newBuilder(shopUrl.resolve(visit.target())).build();
      CompletableFuture<?> unread = browsers.sendAsync(again, BodyHandlers.discarding());
      unread.exceptionally(killed -> null);
    }
  }
}
