package io.github.payreturn.simulator.internal.control;

import io.github.payreturn.simulator.internal.message.Parameters;

/**
 * One request to the control API.
 *
 * @param id what stands in the path's place for one, empty if it has none
 */
record Visit(String id, Parameters query, Fields body) {}
