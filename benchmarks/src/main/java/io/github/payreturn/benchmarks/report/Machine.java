package io.github.payreturn.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The machine on which it is measured, and how busy it is with other things. */
public final class Machine {

  private static final Pattern JAR = Pattern.compile("([a-zA-Z][\\w.-]*?)-(\\d[\\w.]*)\\.jar");
  private static final List<String> TOLD =
      List.of(
          "amazon-pay-api-sdk-java",
          "tomcat-embed-core",
          "h2",
          "HikariCP",
          "postgresql",
          "jmh-core");
  private static final int IDLE = 3;
  private static final int LOOK_MILLIS = 1000;

  private Machine() {}

  /** What does not change during a run. */
  public static Map<String, String> facts() throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "processor",
        lines("/proc/cpuinfo", "model name").findFirst().orElse("unknown")
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores");
    facts.put("memory", lines("/proc/meminfo", "MemTotal").findFirst().orElse("unknown"));
    facts.put(
        "system",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + ", "
            + System.getProperty("java.vm.name")
            + " "
            + Runtime.version());
    facts.put("versions", versions());
    return facts;
  }

  /**
   * The share of the machine that others use, while nothing is being measured, in percent. Takes a
   * second.
   */
  public static String busyWithOthers() throws IOException, InterruptedException {
    long[] before = ticks();
    Thread.sleep(LOOK_MILLIS);
    long[] after = ticks();
    long all = 0;
    for (int index = 0; index < after.length; index++) {
      all += after[index] - before[index];
    }
    long idle = after[IDLE] - before[IDLE] + after[IDLE + 1] - before[IDLE + 1];
    return String.format(Locale.ROOT, "%.0f %%", 100.0 * (all - idle) / Math.max(1, all));
  }

  private static String versions() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(path -> JAR.matcher(Path.of(path).getFileName().toString()))
        .filter(Matcher::matches)
        .filter(jar -> TOLD.contains(jar.group(1)))
        .map(jar -> jar.group(1) + " " + jar.group(2))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> lines(String file, String key) throws IOException {
    Path path = Path.of(file);
    return Files.exists(path)
        ? Files.readAllLines(path).stream()
            .filter(line -> line.startsWith(key))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
        : Stream.empty();
  }

  /** user, nice, system, idle, iowait, irq, softirq, steal. */
  private static long[] ticks() throws IOException {
    return Stream.of(Files.readAllLines(Path.of("/proc/stat")).get(0).split("\\s+", -1))
        .skip(1)
        .limit(8)
        .mapToLong(Long::parseLong)
        .toArray();
  }
}
