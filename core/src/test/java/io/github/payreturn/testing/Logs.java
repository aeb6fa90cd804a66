package io.github.payreturn.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What our own code logs, every level of it, while this is open. */
public final class Logs implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.payreturn");
  private final Level before = logger.getLevel();
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  /** Begins to listen. */
  public Logs() {
    appender.start();
    logger.setLevel(Level.TRACE);
    logger.setAdditive(false);
    logger.addAppender(appender);
  }

  /** Lines with their stack traces. */
  public List<String> lines() {
    return List.copyOf(appender.list).stream()
        .map(
            event ->
                "%s %s %s"
                    .formatted(
                        event.getLevel(),
                        event.getFormattedMessage(),
                        event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())))
        .toList();
  }

  /** Those of one level. */
  public List<String> lines(Level level) {
    return lines().stream().filter(line -> line.startsWith(level.toString())).toList();
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    logger.setAdditive(true);
    logger.setLevel(before);
  }
}
