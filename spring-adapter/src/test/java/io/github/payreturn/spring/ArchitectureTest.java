package io.github.payreturn.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Spring adapter")
class ArchitectureTest {

  private static final JavaClasses ADAPTER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.payreturn.spring");

  @Test
  @DisplayName("knows no SDK and no simulator")
  void knowsNoSdk() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.amazon.pay..", "org.json..", "io.github.payreturn.simulator..")
        .check(ADAPTER);
  }

  @Test
  @DisplayName("knows Boot in one package only, so that Spring MVC without Boot can use the rest")
  void knowsBootInOnePackage() {
    noClasses()
        .that()
        .resideInAPackage("io.github.payreturn.spring")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.boot..", "io.github.payreturn.spring.boot..")
        .check(ADAPTER);
  }

  @Test
  @DisplayName("names what moved between Boot 3 and 4 in the thin classes only")
  void namesWhatMovedInThinClasses() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.Boot[34][^.]*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.boot.actuate.health..",
            "org.springframework.boot.actuate.autoconfigure.health..",
            "org.springframework.boot.health..",
            "org.springframework.boot.autoconfigure.jdbc..",
            "org.springframework.boot.autoconfigure.flyway..",
            "org.springframework.boot.autoconfigure.security..",
            "org.springframework.boot.autoconfigure.web..")
        .check(ADAPTER);
  }

  @Test
  @DisplayName("says of every package that nothing in it is null")
  void isNullMarked() {
    assertThat(ADAPTER.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(javaPackage -> javaPackage.isAnnotatedWith(NullMarked.class));
  }
}
