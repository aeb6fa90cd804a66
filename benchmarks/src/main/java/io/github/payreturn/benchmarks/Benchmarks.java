package io.github.payreturn.benchmarks;

import io.github.payreturn.benchmarks.chapter.Question;
import io.github.payreturn.benchmarks.chapter.Scale;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Machine;
import io.github.payreturn.benchmarks.report.Page;
import io.github.payreturn.benchmarks.report.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures everything, or the chapters that are named, and writes the page of the docs anew. Is run
 * in the project's root. The system property {@code benchmarks.scale} names another {@link Scale}.
 */
public final class Benchmarks {

  private static final String COMMAND =
      "mvn -q -DskipTests -DskipITs -Pbenchmarks -pl benchmarks -am verify";

  private Benchmarks() {}

  public static void main(String[] chapters) throws Exception {
    Scale scale = Scale.valueOf(System.getProperty("benchmarks.scale", Scale.FULL.name()));
    Path root = Path.of("").toAbsolutePath();
    Progress progress = new Progress();
    List<Question> questions = Question.all();
    for (Question question : questions) {
      if (chapters.length == 0 || List.of(chapters).contains(question.id())) {
        ask(question, scale, progress).write(root.resolve("benchmarks/results"));
      }
    }
    new Page(root, COMMAND).write(questions.stream().map(Question::id).toList(), Machine.facts());
    progress.say("written: benchmarks/results, docs/benchmarks.md");
    System.exit(0);
  }

  /** Measures one thing and notes under which conditions. */
  static Chapter ask(Question question, Scale scale, Progress progress) throws Exception {
    Path directory = Files.createTempDirectory("benchmarks-");
    String before = Machine.busyWithOthers();
    Instant began = Instant.now();
    progress.say(question.id());
    Chapter chapter = question.answer(scale, directory, progress);
    Duration took = Duration.between(began, Instant.now());
    delete(directory);
    return chapter.under(
        Map.of(
            "at",
            began.truncatedTo(ChronoUnit.MINUTES).toString(),
            "scale",
            scale.name(),
            "took",
            took.toSeconds() + " s",
            "machine busy with others",
            before + " before, " + Machine.busyWithOthers() + " after"));
  }

  /** A measurement that fails leaves its directory, with the logs of its shops. */
  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
