package io.github.payreturn.benchmarks.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/**
 * What a shop is started with, handed to its process as JSON.
 *
 * @param databaseUrl a JDBC URL; for the filter it may be empty, which is a {@code journalFile}
 * @param databaseUser its user, without a password
 * @param amazonUrl where the simulator is
 * @param keyFile the private key as PEM
 * @param threads how many the server has for requests
 * @param connections how many calls to Amazon there may be at once
 * @param settings more settings of the filter
 */
public record ShopSpec(
    Kind kind,
    String databaseUrl,
    String databaseUser,
    String amazonUrl,
    String publicKeyId,
    String keyFile,
    int threads,
    int connections,
    Map<String, String> settings) {

  String json() {
    try {
      return new JsonMapper().writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts and numbers are always JSON", impossible);
    }
  }

  static ShopSpec parse(String json) throws JsonProcessingException {
    return new JsonMapper().readValue(json, ShopSpec.class);
  }

  /** The same shop with other settings. */
  public ShopSpec with(Map<String, String> others) {
    return new ShopSpec(
        kind,
        databaseUrl,
        databaseUser,
        amazonUrl,
        publicKeyId,
        keyFile,
        threads,
        connections,
        others);
  }
}
