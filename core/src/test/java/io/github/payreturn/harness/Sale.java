package io.github.payreturn.harness;

/**
 * A checkout that is ready to come back.
 *
 * @param token of its return URL
 */
record Sale(String order, String session, String token) {}
