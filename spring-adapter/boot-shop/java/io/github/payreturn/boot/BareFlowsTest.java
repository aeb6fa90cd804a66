package io.github.payreturn.boot;

import com.shop.flows.FlowShop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@Tag("bare")
@DisplayName("In Boot without Security, Actuator, Micrometer and Flyway, a buyer comes back")
class BareFlowsTest extends FlowTests {

  @Override
  BootShop start(Path directory) {
    return BootShop.start(
        "flows",
        directory,
        List.of(FlowShop.class),
        InMemory.database("bare"),
        "spring.sql.init.schema-locations=classpath:db/migration/V1__orders.sql",
        "amazonpay.return.journal-schema=create");
  }
}
