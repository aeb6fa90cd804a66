package io.github.payreturn.sampleshop.launcher.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a server needs to run the shop.
 *
 * @param port on 127.0.0.1; 0 for a free one
 * @param war the shop
 * @param scratch an empty directory of its own
 * @param data where the shop keeps what is not in the database, and the database if it is a file
 * @param database a JDBC URL, if it is no file
 * @param settings context-params
 */
public record Plan(
    int port,
    Path war,
    Path scratch,
    Path data,
    Optional<String> database,
    Map<String, String> settings) {

  public Plan {
    settings = Map.copyOf(settings);
  }
}
