package io.github.payreturn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.benchmarks.chapter.Question;
import io.github.payreturn.benchmarks.chapter.Scale;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Goal;
import io.github.payreturn.benchmarks.report.Page;
import io.github.payreturn.benchmarks.report.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing here looks at a time: only whether what is measured is what it says. */
@DisplayName("A chapter of the benchmarks")
class ChaptersTest {

  @Test
  @DisplayName(
      "has every return served by every shop with one call, and becomes a page with charts")
  void returns(@TempDir Path root) throws Exception {
    Chapter returns = small("returns");
    returns.write(root.resolve("benchmarks/results"));
    Files.createDirectories(root.resolve("docs"));
    new Page(root, "the command").write(List.of("returns"), Map.of("processor", "any"));

    assertThat(goal(returns, "calls to Amazon for each return").met()).isTrue();
    assertThat(root.resolve("docs/benchmarks.md")).content().contains("the filter, H2", "any");
    assertThat(root.resolve("docs/benchmarks/returns-cpu.svg")).content().contains("<svg");
  }

  @Test
  @DisplayName("S2 sees one call for all requests of one session")
  void duplicates() throws Exception {
    Chapter duplicates = small("duplicates");

    assertThat(duplicates.goals()).first().extracting(Goal::measured).isEqualTo("1");
  }

  @Test
  @DisplayName("has a repeated return answered, beside requests that are not for us")
  void small() throws Exception {
    assertThat(small("small").tables().toString())
        .contains("KnownSession.comesBack", "PassThrough.theFilter");
  }

  private static Chapter small(String id) throws Exception {
    Question question =
        Question.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return Benchmarks.ask(question, Scale.SMALL, new Progress());
  }

  private static Goal goal(Chapter chapter, String what) {
    return chapter.goals().stream()
        .filter(goal -> goal.what().equals(what))
        .findFirst()
        .orElseThrow();
  }
}
