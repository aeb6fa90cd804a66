package io.github.payreturn.sampleshop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the shop has written into its directory. */
final class ShopData {

  private static final String OURS = "shop\\.(mv|trace)\\.db|packing-slips";

  private ShopData() {}

  /** Deletes orders, payments and packing slips; keys stay, and whatever else is there. */
  static void forget(Path directory) throws IOException {
    try (Stream<Path> parts = Files.list(directory)) {
      for (Path part : parts.filter(ShopData::isOurs).toList()) {
        delete(part);
      }
    }
  }

  private static boolean isOurs(Path path) {
    return path.getFileName().toString().matches(OURS);
  }

  private static void delete(Path top) throws IOException {
    try (Stream<Path> tree = Files.walk(top)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
