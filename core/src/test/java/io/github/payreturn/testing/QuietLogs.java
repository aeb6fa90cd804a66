package io.github.payreturn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * S62 In every test: no log line of ours, of whatever level, has a name, an address, an e-mail, a
 * phone number or a whole session id, and no exception that is logged with it. JUnit finds this by
 * itself.
 */
public final class QuietLogs implements BeforeEachCallback, AfterEachCallback {

  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(QuietLogs.class);

  @Override
  public void beforeEach(ExtensionContext test) {
    ears(test).said.clear();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    assertThat(ears(test).said).as("S62 lines that say too much").isEmpty();
  }

  private static Ears ears(ExtensionContext test) {
    return test.getRoot()
        .getStore(OURS)
        .computeIfAbsent(Ears.class, first -> Ears.open(), Ears.class);
  }

  /** Hears what is logged before anything is filtered out. */
  private static final class Ears extends TurboFilter implements AutoCloseable {

    /** Amazon's request ids have the same form, and belong into the log. */
    private static final Pattern SESSION =
        Pattern.compile(
            "(?<!request id )(?<!request )\\b\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");

    private final People people = People.ofTheSimulator();
    private final LoggerContext logging;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private Ears(LoggerContext logging) {
      this.logging = logging;
    }

    static Ears open() {
      Ears ears = new Ears((LoggerContext) LoggerFactory.getILoggerFactory());
      ears.start();
      ears.logging.addTurboFilter(ears);
      return ears;
    }

    @Override
    public FilterReply decide(
        @Nullable Marker marker,
        Logger logger,
        Level level,
        @Nullable String format,
        Object @Nullable [] values,
        @Nullable Throwable thrown) {
      if (format != null && isOurs(logger)) {
        String line =
            MessageFormatter.arrayFormat(format, values).getMessage() + causes(thrown, values);
        if (SESSION.matcher(line).find() || people.in(line).findAny().isPresent()) {
          said.add(line);
        }
      }
      return FilterReply.NEUTRAL;
    }

    private static boolean isOurs(Logger logger) {
      return logger.getName().equals("io.github.payreturn");
    }

    /** Slf4j takes the last value for what was thrown, too. */
    private static String causes(@Nullable Throwable thrown, Object @Nullable [] values) {
      Object last = values == null || values.length == 0 ? "" : values[values.length - 1];
      Throwable cause = thrown == null && last instanceof Throwable given ? given : thrown;
      StringBuilder causes = new StringBuilder();
      for (; cause != null; cause = cause.getCause()) {
        causes.append(", because of ").append(cause);
      }
      return causes.toString();
    }

    @Override
    public void close() {
      logging.getTurboFilterList().remove(this);
    }
  }
}
