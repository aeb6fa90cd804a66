package io.github.payreturn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The measurement of the simulator")
class SimulatorThroughputTest {

  @Test
  @DisplayName("runs, every call of it goes well, and it says what came out")
  void runs() throws Exception {
    SimulatorThroughput.Result result = new SimulatorThroughput(40).run();

    assertThat(result.sdkSends()).isPositive();
    assertThat(result.toString()).contains("times as many");
  }
}
