package io.github.payreturn.simulator.internal.message;

/**
 * One request as it stood on the wire.
 *
 * @param path still percent-encoded
 * @param query without the question mark, empty if there is none
 */
public record ApiRequest(String method, String path, String query, Headers headers, Body body) {}
