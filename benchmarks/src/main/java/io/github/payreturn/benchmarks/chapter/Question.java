package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Progress;
import java.nio.file.Path;
import java.util.List;

/** One thing that is measured. */
public interface Question {

  /** All of them, in the order of the page. */
  static List<Question> all() {
    return List.of(
        new Small(),
        new Returns(),
        new Duplicates(),
        new SlowAmazon(),
        new FlashSale(),
        new Growth(),
        new RecoveryRate(),
        new Footprint());
  }

  /** Names its chapter. */
  String id();

  /**
   * Measures.
   *
   * @param directory for whatever is written meanwhile
   */
  Chapter answer(Scale scale, Path directory, Progress progress) throws Exception;
}
