package io.github.payreturn.boot;

/** An H2 of one test class. */
final class InMemory {

  private InMemory() {}

  /** Its URL; the application's tables are made by whatever the application has for that. */
  static String database(String name) {
    return "spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
  }
}
