package io.github.payreturn.harness;

import io.github.payreturn.ReturnKind;

/**
 * A checkout that is ready to come back.
 *
 * @param token of its return URL
 * @param kind where it comes back, and so which call ends it
 */
record Sale(String order, String session, String token, ReturnKind kind) {}
