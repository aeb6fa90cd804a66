package io.github.payreturn.sampleshop.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells the warehouse what to pack: one text file for each paid order. It stands for whatever else
 * a shop does when an order is paid, such as a mail, a queue or an ERP system, and like them it can
 * fail after the money has moved.
 *
 * @param directory that the warehouse watches
 */
public record PackingSlips(Path directory) {

  /**
   * Writes the slip. Writing it again replaces it with the same.
   *
   * @throws IOException if it cannot be written; the warehouse knows nothing then
   */
  public void write(Order order) throws IOException {
    StringBuilder slip = new StringBuilder("Order ").append(order.id()).append("\n\n");
    for (OrderLine line : order.lines()) {
      slip.append("%3d x %s%n".formatted(line.quantity(), line.name()));
    }
    Files.writeString(directory.resolve(order.id() + ".txt"), slip);
  }
}
