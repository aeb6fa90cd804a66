package io.github.payreturn.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.LongRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A long run")
class LongRunTest {

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  @DisplayName("forgets the oldest, counts exactly, and stays within a small heap")
  void bounded() throws IOException, InterruptedException {
    String said = run("-Xmx160m", 30_000, 12_000);

    assertThat(said).isEqualTo("calls 12000, remembered 10000, sessions 20000, charges 20000");
  }

  @Test
  @Tag("soak")
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  @DisplayName("of half a million calls stays within 512 MiB")
  void soak() throws IOException, InterruptedException {
    String said = run("-Xmx512m", 200_000, 500_000);

    assertThat(said).isEqualTo("calls 500000, remembered 10000, sessions 20000, charges 20000");
  }

  /** In a process of its own, as the heap of this one is not the simulator's alone. */
  private static String run(String heap, int sessions, int calls)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    heap,
                    "-XX:+ExitOnOutOfMemoryError",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LongRun.class.getName(),
                    Integer.toString(sessions),
                    Integer.toString(calls)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      assertThat(process.waitFor()).as("exit status").isZero();
      return said;
    } finally {
      process.destroyForcibly();
    }
  }
}
