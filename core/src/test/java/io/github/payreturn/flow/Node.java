package io.github.payreturn.flow;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import io.github.payreturn.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A shop in a process of its own, to be raced and to be killed. Started with settings as {@code
 * key=value}; each line it reads is {@code session order}, and it answers with {@code session
 * outcome} in any order.
 */
public final class Node implements OrderLookup, PaymentListener {

  static final String DATABASE = "database";
  private static final int BUYERS = 8;

  private final Map<String, String> orders = new ConcurrentHashMap<>();

  /** Runs until its standard input ends. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> settings = new HashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      settings.put(parts[0], parts[1]);
    }
    Optional<String> database = Optional.ofNullable(settings.remove(DATABASE));
    Node node = new Node();
    CheckoutReturnsBuilder builder =
        CheckoutReturns.builder(Settings.of(settings)).orderLookup(node).paymentListener(node);
    database.map(Node::postgres).ifPresent(builder::dataSource);
    try (CheckoutReturns returns = builder.build()) {
      print("ready");
      node.serve(returns);
    }
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer
        .checkoutSessionId()
        .map(orders::get)
        .map(order -> ExpectedOrder.of(order, Price.ofMinorUnits(1999, "EUR")));
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {}

  private void serve(CheckoutReturns returns) throws IOException {
    ExecutorService buyers = Executors.newFixedThreadPool(BUYERS);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split(" ", 2);
      orders.put(parts[0], parts[1]);
      buyers.execute(() -> print(parts[0] + " " + outcome(returns, parts[0])));
    }
    buyers.shutdown();
  }

  private static String outcome(CheckoutReturns returns, String session) {
    ReturnResult result =
        returns.arrive(
            ReturnKind.COMPLETE, Request.with(CheckoutReturns.SESSION_PARAMETER, session));
    return result instanceof ReturnResult.Shown shown
        ? shown.outcome().getClass().getSimpleName()
        : result.getClass().getSimpleName();
  }

  private static PGSimpleDataSource postgres(String url) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(url);
    return database;
  }

  private static synchronized void print(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
