package io.github.payreturn.servlet;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;

/**
 * What a jar for a shop platform brings along, so that a shop on that platform has nothing of its
 * own to write: the platform's order look-up, payment listener and views, and settings, endpoints
 * among them.
 *
 * <p>Found by {@link java.util.ServiceLoader} with the application's class loader: name the class
 * in {@code META-INF/services/io.github.payreturn.servlet.PlatformPlugin} and give it a public
 * constructor without parameters. Two plugins in one application stop its deployment. Whatever a
 * shop has of its own goes before the plugin's.
 *
 * <p>Called by one thread, while the filter starts. What a method throws stops the deployment.
 */
public interface PlatformPlugin {

  /** The platform's name, for messages: {@code Acme Shop}. */
  String name();

  /** Settings by their keys. They rank just above the defaults. */
  default Map<String, String> settings(ServletContext application) {
    return Map.of();
  }

  /**
   * The platform's parts: an {@link io.github.payreturn.OrderLookup}, a {@link
   * io.github.payreturn.PaymentListener}, a {@link SuccessView}, {@link PendingView}, {@link
   * RetryView} or {@link CallerCheck}. One object may be several of them.
   */
  List<?> parts(ServletContext application);
}
