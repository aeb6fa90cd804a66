package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.flows.FlowShop;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jetty")
@DisplayName("In Boot on Jetty, a buyer comes back")
class JettyTest extends FlowTests {

  @Override
  BootShop start(Path directory) {
    return BootShop.start(
        "flows", directory, List.of(FlowShop.class, Open.class), InMemory.database("jetty"));
  }

  @Test
  @DisplayName("really on Jetty")
  void isJetty() {
    assertThat(shop.context.getBean(ServletContext.class).getServerInfo()).startsWith("jetty/12");
  }
}
