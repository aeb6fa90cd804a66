package io.github.payreturn.benchmarks.report;

import java.util.Map;

/**
 * A bar chart.
 *
 * @param file its name without ending
 * @param series bars of one colour: their heights by the names below them
 */
public record Plot(
    String file, String title, String yTitle, Map<String, Map<String, Double>> series) {}
