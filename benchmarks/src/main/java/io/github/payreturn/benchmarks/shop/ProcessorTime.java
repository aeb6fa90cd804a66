package io.github.payreturn.benchmarks.shop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time that a JVM has used so far, in steps of 10 ms.
 *
 * @param work of everything but the compiler, garbage collection among it
 * @param compiler of the threads that compile, which come to rest in a JVM that has run for long; 0
 *     where the system is not Linux, and then part of the work
 */
public record ProcessorTime(Duration work, Duration compiler) {

  private static final int MILLIS_PER_TICK = 10;
  private static final int USER_TICKS = 11;

  static ProcessorTime of(ProcessHandle process) throws IOException {
    Duration all = process.info().totalCpuDuration().orElseThrow();
    Duration compiler = compiler(Path.of("/proc", String.valueOf(process.pid()), "task"));
    return new ProcessorTime(all.minus(compiler), compiler);
  }

  /** What was used since an earlier moment. */
  public ProcessorTime since(ProcessorTime earlier) {
    return new ProcessorTime(work.minus(earlier.work), compiler.minus(earlier.compiler));
  }

  private static Duration compiler(Path threads) throws IOException {
    if (!Files.isDirectory(threads)) {
      return Duration.ZERO;
    }
    long ticks = 0;
    try (Stream<Path> all = Files.list(threads)) {
      for (Path thread : all.toList()) {
        ticks += compilerTicks(thread.resolve("stat"));
      }
    }
    return Duration.ofMillis(ticks * MILLIS_PER_TICK);
  }

  /** None if it is another thread, or has ended meanwhile: those that compile do not. */
  private static long compilerTicks(Path stat) throws IOException {
    try {
      String text = Files.readString(stat, StandardCharsets.ISO_8859_1);
      // The name stands in parentheses and may have blanks.
      int end = text.lastIndexOf(')');
      if (!text.substring(0, end).contains("CompilerThre")) {
        return 0;
      }
      List<String> fields = List.of(text.substring(end + 2).split(" ", -1));
      return Long.parseLong(fields.get(USER_TICKS)) + Long.parseLong(fields.get(USER_TICKS + 1));
    } catch (NoSuchFileException ended) {
      return 0;
    }
  }
}
