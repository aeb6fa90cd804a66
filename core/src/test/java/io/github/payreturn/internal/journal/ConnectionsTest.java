package io.github.payreturn.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A connection of the journal's")
class ConnectionsTest {

  @Test
  @DisplayName("P8 is given back to its pool if it breaks before it is used")
  void breaksBeforeItIsUsed() {
    List<String> calls = new ArrayList<>();
    Connection broken =
        (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> {
                  calls.add(method.getName());
                  if (method.getName().equals("getAutoCommit")) {
                    throw new SQLException("the connection is lost", "08006");
                  }
                  return null;
                });

    assertThatThrownBy(() -> new Connections(new OneConnection(broken)).open())
        .isInstanceOf(SQLException.class);
    assertThat(calls).last().isEqualTo("close");
  }
}
