package io.github.payreturn.benchmarks.micro;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a repeated return costs: one look into the embedded journal, and a 303. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KnownSession {

  private static final int SEE_OTHER = 303;

  private final RunningFilter running;
  private final StubRequest again;
  private final StubResponse response = new StubResponse();

  public KnownSession() {
    try {
      running = new RunningFilter();
      again =
          new StubRequest(
              "/amazonpay/return", Map.of("amazonCheckoutSessionId", running.session()));
      if (comesBack() != SEE_OTHER) {
        throw new IllegalStateException("it was not answered as a return");
      }
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @TearDown
  public void stop() throws Exception {
    running.close();
  }

  @Benchmark
  public int comesBack() throws IOException, ServletException {
    running
        .filter()
        .doFilter(
            again,
            response,
            (request, answer) -> {
              throw new IllegalStateException("it is for us");
            });
    return response.getStatus();
  }
}
