package io.github.payreturn.settings;

import io.github.payreturn.internal.Secrets;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of value: how it is read and what is allowed.
 *
 * @param allowed in words, for messages and docs
 * @param secret whether a value must never be printed
 * @param reader throws {@link IllegalArgumentException} for what is not allowed
 */
record Values<T>(String allowed, boolean secret, Function<String, T> reader) {

  private static final Pattern DURATION = Pattern.compile("(?:pt)?(\\d{1,6})(ms|s|m|h|d)");
  private static final Pattern TOPIC =
      Pattern.compile("arn:[a-z-]+:sns:[a-z0-9-]+:\\d{12}:[\\w.-]+");
  private static final int SHORTEST_KEY = 32;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)+/?");

  T read(String text) {
    return reader.apply(text.trim());
  }

  static Values<String> text(String allowed) {
    return matching("\\S.*", allowed);
  }

  /** A text read from elsewhere, so that it never stands in a configuration file. */
  static <T> Values<T> secret(String what, Function<String, T> reader) {
    return new Values<>(
        what + ", by reference: file:/path or env:NAME",
        true,
        reference -> reader.apply(Secrets.read(reference)));
  }

  static <E extends Enum<E>> Values<E> oneOf(Class<E> type) {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    String names = String.join(", ", constants.stream().map(constant -> constant.name()).toList());
    return new Values<>(
        "one of " + names,
        false,
        text ->
            constants.stream()
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of these")));
  }

  static Values<List<String>> paths() {
    return new Values<>(
        "one or several paths below the context, separated by commas, such as /amazonpay/return",
        false,
        text -> Arrays.stream(text.split(",", -1)).map(Values::path).toList());
  }

  static Values<List<String>> topics() {
    return new Values<>(
        "one or several ARNs of SNS topics, separated by commas, such as"
            + " arn:aws:sns:eu-west-1:123456789012:Name",
        false,
        text -> Arrays.stream(text.split(",", -1)).map(Values::topic).toList());
  }

  static Values<Duration> duration() {
    return new Values<>("a duration such as 500ms, 8s, 5m, 25h or 90d", false, Values::durationOf);
  }

  /** A duration in which something can happen. */
  static Values<Duration> someTime() {
    return new Values<>(
        "a duration above 0, such as 500ms, 8s, 5m, 25h or 90d",
        false,
        text -> {
          Duration duration = durationOf(text);
          if (duration.isZero()) {
            throw new IllegalArgumentException("no time at all");
          }
          return duration;
        });
  }

  /** A duration that may not be too short. */
  static Values<Duration> atLeast(Duration least, String inWords) {
    return new Values<>(
        "a duration of at least %s, such as 90d".formatted(inWords),
        false,
        text -> {
          Duration duration = durationOf(text);
          if (duration.compareTo(least) < 0) {
            throw new IllegalArgumentException("too short");
          }
          return duration;
        });
  }

  static Values<Integer> number(int least, int most) {
    return new Values<>(
        "a number from %d to %d".formatted(least, most),
        false,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException("out of range");
          }
          return number;
        });
  }

  static Values<URI> serviceUrl() {
    return new Values<>(
        "an https address, or an http address of this machine, without a path",
        false,
        text -> {
          URI uri = URI.create(text);
          boolean local = List.of("127.0.0.1", "localhost").contains(uri.getHost());
          boolean safe =
              "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && local);
          if (!safe || (uri.getPath() != null && !uri.getPath().isEmpty())) {
            throw new IllegalArgumentException("not such an address");
          }
          return uri;
        });
  }

  static Values<Boolean> yesOrNo() {
    return new Values<>("true or false", false, Values::yesOrNo);
  }

  static Values<String> className() {
    return matching("[\\p{L}_$][\\p{L}\\d_$.]*", "the full name of a class");
  }

  /** Local names only: JNDI can also fetch from strangers. */
  static Values<String> jndiName() {
    return matching("(java:)?[\\w./-]+", "a JNDI name such as java:comp/env/jdbc/shop");
  }

  static Values<String> parameterName() {
    return matching("[A-Za-z0-9_.-]{1,64}", "the name of a query parameter");
  }

  /** Language tags; which of them there are texts for, the web layer knows. */
  static Values<List<String>> languages() {
    return new Values<>(
        "one or several languages, separated by commas, such as en,de",
        false,
        text -> Arrays.stream(text.split(",", -1)).map(Values::language).toList());
  }

  /** A semicolon would begin options of the database. */
  static Values<String> file() {
    return matching("[^;]+", "a path without ending and without semicolon");
  }

  static Values<String> view() {
    return matching(
        "forward:/[^{?]+(\\?.*)?|redirect:.+|class:.+|view:[^{}]+",
        "forward:/a/page.jsp, redirect:/a/path, class:the.full.Name or, with Spring MVC, view:name;"
            + " nothing for our own page");
  }

  /** The lines of a key file; short ones could be guessed. */
  static List<String> keyLines(String text) {
    List<String> keys = text.lines().map(String::trim).filter(line -> !line.isEmpty()).toList();
    if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length() < SHORTEST_KEY)) {
      throw new IllegalArgumentException(
          "a line in it has fewer than 32 characters, or none has any");
    }
    return keys;
  }

  private static Values<String> matching(String pattern, String allowed) {
    Pattern compiled = Pattern.compile(pattern);
    return new Values<>(
        allowed,
        false,
        text -> {
          if (!compiled.matcher(text).matches()) {
            throw new IllegalArgumentException("not such a value");
          }
          return text;
        });
  }

  private static String language(String text) {
    String language = text.trim();
    if (!LANGUAGE.matcher(language).matches()) {
      throw new IllegalArgumentException("not a language");
    }
    return language;
  }

  private static String path(String text) {
    String path = text.trim();
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException("not such a path");
    }
    return path;
  }

  private static Boolean yesOrNo(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return Boolean.valueOf(text);
  }

  private static String topic(String text) {
    String topic = text.trim();
    if (!TOPIC.matcher(topic).matches()) {
      throw new IllegalArgumentException("not such an ARN");
    }
    return topic;
  }

  /** The {@code PT} of ISO 8601 may stand before it: frameworks write durations so. */
  private static Duration durationOf(String text) {
    Matcher parts = DURATION.matcher(text.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a duration");
    }
    long number = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
