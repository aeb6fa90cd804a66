package io.github.payreturn.benchmarks.report;

/**
 * What was to be reached, and whether it was.
 *
 * @param remark why it was not, or what limits it; may be empty
 */
public record Goal(String what, String wanted, String measured, boolean met, String remark) {}
