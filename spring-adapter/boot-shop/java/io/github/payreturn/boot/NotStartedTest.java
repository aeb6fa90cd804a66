package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.shop.flows.FlowShop;
import io.github.payreturn.settings.SettingsException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A Boot application whose settings are wrong")
class NotStartedTest {

  @Test
  @DisplayName("does not start, and Boot shows all that is wrong in the words of a WAR")
  void tellsAll(@TempDir Path directory, CapturedOutput shown) {
    Throwable wrong =
        Throwables.getRootCause(
            catchThrowable(
                () ->
                    BootShop.start(
                        "flows",
                        directory,
                        List.of(FlowShop.class, Open.class),
                        InMemory.database("not-started"),
                        "amazonpay.return.region=MARS",
                        "amazonpay.return.dedline=8s")));

    assertThat(wrong).isInstanceOf(SettingsException.class);
    assertThat(shown)
        .contains("APPLICATION FAILED TO START")
        .contains(String.valueOf(wrong.getMessage()))
        .contains("region: \"MARS\", set in commandLineArgs, is not allowed")
        .contains("The nearest is deadline")
        .doesNotContain("at io.github.payreturn.");
  }
}
