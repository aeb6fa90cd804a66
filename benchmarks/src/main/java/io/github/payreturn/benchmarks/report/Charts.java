package io.github.payreturn.benchmarks.report;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws charts as SVG. */
final class Charts {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 340;

  private Charts() {}

  static void draw(Plot plot, Path directory) throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(plot.title())
            .yAxisTitle(plot.yTitle())
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setAvailableSpaceFill(0.7);
    plot.series()
        .forEach(
            (name, bars) ->
                chart.addSeries(
                    name, new ArrayList<>(bars.keySet()), new ArrayList<>(bars.values())));
    Files.createDirectories(directory);
    VectorGraphicsEncoder.saveVectorGraphic(
        chart, directory.resolve(plot.file()).toString(), VectorGraphicsFormat.SVG);
  }
}
