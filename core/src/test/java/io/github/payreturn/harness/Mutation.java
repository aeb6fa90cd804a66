package io.github.payreturn.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;

/**
 * A fault that is put into the product, to see that the harness finds it. Each replaces texts in
 * the product's sources; what comes of it stands first on the class path of the nodes. The product
 * itself knows nothing of it. {@code -Dharness.mutation=FAILED_ON_TIME_OUT} puts one into every
 * node of a run.
 */
@SuppressWarnings("ImmutableEnumChecker") // maps of texts, never changed
enum Mutation {
  /** Two sessions can pay one order. */
  WITHOUT_THE_UNIQUE_CLAIM(
      Map.of(
          "src/main/resources/io/github/payreturn/journal/h2/V1__journal.sql",
          Map.of(
              "create unique index if not exists amazon_pay_return_held",
              "create index if not exists amazon_pay_return_held"),
          "src/main/resources/io/github/payreturn/journal/postgresql/V1__journal.sql",
          Map.of(
              "create unique index amazon_pay_return_held",
              "create index amazon_pay_return_held"))),

  /** What may have been executed is sent again as soon as Amazon says Open. */
  SENT_AGAIN_WITHOUT_RULE_2(
      "src/main/java/io/github/payreturn/flow/SendAgain.java",
      Map.of(
          "!lookBegan.isBefore(progress.sendEndedAt().plus(AFTER_THE_SEND))", "true",
          "!lookBegan.isBefore(progress.openSince().plus(BETWEEN_LOOKS))", "true")),

  /** The shop is told first; outcome and delivery are written together, afterwards. */
  DELIVERED_BEFORE_RECORDED(
      "src/main/java/io/github/payreturn/flow/Recorder.java",
      Map.of(
          "switch (journal.update(next)) {",
          "if (next.telling().outcomes() > row.telling().outcomes()) {"
              + " return new Recorded(next, true, seen.buyer()); }"
              + " switch (journal.update(next)) {")),

  /** The buyer sees success though the shop has not heard of it. */
  SUCCESS_BEFORE_DELIVERY(
      "src/main/java/io/github/payreturn/flow/Outcomes.java",
      Map.of("outcome instanceof Succeeded && !row.telling().complete()", "false")),

  /** No answer is taken for a refusal. */
  FAILED_ON_TIME_OUT(
      "src/main/java/io/github/payreturn/internal/amazon/Classification.java",
      Map.of("new Finding.Unknown(),", "new Finding.Refused(Reason.TIMED_OUT, true),"));

  private static final String PROPERTY = "harness.mutation";
  private static final String JAVA = "src/main/java/";
  private static final String RESOURCES = "src/main/resources/";

  private final Map<String, Map<String, String>> changes;

  Mutation(Map<String, Map<String, String>> changes) {
    this.changes = changes;
  }

  Mutation(String file, Map<String, String> replacements) {
    this(Map.of(file, replacements));
  }

  /** The one that this run is to have; usually none. */
  static Optional<Mutation> chosen() {
    return Optional.ofNullable(System.getProperty(PROPERTY)).map(Mutation::valueOf);
  }

  /**
   * Makes it.
   *
   * @param directory for what comes of it
   * @return what has to stand first on a class path
   * @throws IllegalStateException if the product no longer has the text that it replaces
   */
  Path make(Path directory) throws IOException {
    Path mutated = directory.resolve("mutation-" + name());
    for (Map.Entry<String, Map<String, String>> change : changes.entrySet()) {
      String file = change.getKey();
      String inside = file.substring((file.startsWith(JAVA) ? JAVA : RESOURCES).length());
      Path target = mutated.resolve(inside);
      Files.createDirectories(target.getParent());
      Files.writeString(target, mutated(file, change.getValue()));
      if (file.startsWith(JAVA)) {
        compile(target, mutated);
      }
    }
    return mutated;
  }

  private String mutated(String file, Map<String, String> replacements) throws IOException {
    String source = Files.readString(Path.of(file));
    for (Map.Entry<String, String> replacement : replacements.entrySet()) {
      String text = replacement.getKey();
      int at = source.indexOf(text);
      if (at < 0 || at != source.lastIndexOf(text)) {
        throw new IllegalStateException(
            "%s: %s no longer says just once: %s".formatted(this, file, text));
      }
      source = source.replace(text, replacement.getValue());
    }
    return source;
  }

  private void compile(Path source, Path classes) {
    List<String> command =
        new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes.toString()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), source.toString()));
    int status =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException(this + " does not compile");
    }
  }
}
