package io.github.payreturn.boot;

/** An H2 of one test class; the application's own tables are made by Boot's scripts. */
final class InMemory {

  private InMemory() {}

  static String[] database(String name) {
    return new String[] {
      "spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1",
      "spring.sql.init.schema-locations=classpath:db/migration/V1__orders.sql"
    };
  }
}
