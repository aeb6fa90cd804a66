package io.github.payreturn.servlet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Provider;
import java.security.Security;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The servlet filter")
class ArchitectureTest {

  private static final JavaClasses FILTER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.payreturn.servlet");

  @Test
  @DisplayName("knows no SDK, no Spring and no simulator")
  void knowsNoSdk() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.amazon.pay..",
            "org.json..",
            "org.springframework..",
            "io.github.payreturn.simulator..")
        .check(FILTER);
  }

  @Test
  @DisplayName("touches CDI in one class only, which is loaded only where CDI is there")
  void touchesCdiInOneClass() {
    noClasses()
        .that()
        .doNotHaveSimpleName("CdiParts")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.enterprise..")
        .check(FILTER);
  }

  @Test
  @DisplayName("is a quiet guest: no async, no sendError, no session, no cookie of its own")
  void isAQuietGuest() {
    noClasses().should().callMethod(ServletRequest.class, "startAsync").check(FILTER);
    noClasses()
        .should()
        .callMethod(HttpServletResponse.class, "sendError", int.class)
        .orShould()
        .callMethod(HttpServletResponse.class, "sendError", int.class, String.class)
        .check(FILTER);
    noClasses()
        .should()
        .callMethod(HttpServletRequest.class, "getSession")
        .orShould()
        .callMethod(HttpServletRequest.class, "getSession", boolean.class)
        .check(FILTER);
    noClasses().should().dependOnClassesThat().haveSimpleName("Cookie").check(FILTER);
  }

  @Test
  @DisplayName("registers no provider of cryptography: it would outlive the application")
  void registersNoProvider() {
    noClasses().should().callMethod(Security.class, "addProvider", Provider.class).check(FILTER);
  }

  @Test
  @DisplayName("has no static state")
  void hasNoStaticState() {
    fields().that().areStatic().should().beFinal().check(FILTER);
  }

  @Test
  @DisplayName("says of every package that nothing in it is null")
  void isNullMarked() {
    assertThat(FILTER.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(javaPackage -> javaPackage.isAnnotatedWith(NullMarked.class));
  }
}
