package io.github.payreturn.simulator.junit;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.SimulatorBuilder;
import io.github.payreturn.simulator.TestMerchant;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A simulator for the tests of a class, on a free port, with a merchant of its own.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final AmazonPayExtension amazonPay = AmazonPayExtension.create();
 *
 * @Test
 * void paysOnce(AmazonPaySimulator amazon, WebstoreClient client) { ... }
 * }</pre>
 *
 * <p>In a static field (or with {@code @ExtendWith}) one simulator serves the whole class, so that
 * an application can be started against {@link #url()} once; every test finds it reset. In an
 * instance field every test has a simulator of its own. Tests of one class that run in parallel
 * need the latter.
 *
 * <p>Parameters of these types are given: {@link AmazonPaySimulator}, {@link TestMerchant}, {@link
 * AmazonPayExtension}, and with the Java SDK on the class path {@code WebstoreClient} and {@code
 * PayConfiguration}.
 */
public final class AmazonPayExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver {
  private final UnaryOperator<SimulatorBuilder> settings;
  private final TestMerchant merchant = TestMerchant.create();
  private @Nullable AmazonPaySimulator simulator;
  private int classes;

  /** With the usual settings; JUnit needs this for {@code @ExtendWith}. */
  public AmazonPayExtension() {
    this(UnaryOperator.identity());
  }

  private AmazonPayExtension(UnaryOperator<SimulatorBuilder> settings) {
    this.settings = settings;
  }

  /** With the usual settings: a free port, the system's clock, everything as Amazon does it. */
  public static AmazonPayExtension create() {
    return new AmazonPayExtension();
  }

  /** With settings of one's own; the merchant is registered already. */
  public static AmazonPayExtension with(UnaryOperator<SimulatorBuilder> settings) {
    return new AmazonPayExtension(settings);
  }

  /**
   * The simulator.
   *
   * @throws IllegalStateException before the first test, and after the last one
   */
  public AmazonPaySimulator simulator() {
    if (simulator == null) {
      throw new IllegalStateException("the simulator runs only while tests do");
    }
    return simulator;
  }

  /** The merchant that is registered. */
  public TestMerchant merchant() {
    return merchant;
  }

  /** Where the simulator listens. */
  public URI url() {
    return simulator().url();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (classes == 0) {
      start();
    }
    classes++; // a nested class comes inside its outer one
  }

  @Override
  public void afterAll(ExtensionContext context) {
    classes--;
    if (classes == 0) {
      stop();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (classes == 0) {
      start();
    } else {
      simulator().reset();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (classes == 0) {
      stop();
    }
  }

  private void start() {
    simulator = settings.apply(AmazonPaySimulator.builder().merchant(merchant)).start();
  }

  private void stop() {
    simulator().close();
    simulator = null;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Gifts.has(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Gifts.of(this, parameter.getParameter().getType());
  }
}
