package io.github.payreturn.sampleshop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.Provider;
import java.security.Security;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sample shop's code")
class ArchitectureTest {

  private static final String FILTER = "io.github.payreturn";
  private static final String HERE = FILTER + ".sampleshop";
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HERE);

  @Test
  @DisplayName("uses nothing of the filter that another shop could not use")
  void hasNoPrivilege() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FILTER + ".internal..", FILTER + ".flow..", FILTER + ".settings..")
        .check(ALL);
  }

  @Test
  @DisplayName("knows nothing of the launcher that plays Amazon for it")
  void doesNotKnowTheLauncher() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HERE + ".launcher..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(HERE + ".launcher..", FILTER + ".simulator..", "org.eclipse.jetty..")
        .check(ALL);
  }

  @Test
  @DisplayName("registers no provider of cryptography, and gives the SDK no key as text")
  void registersNoProvider() {
    noClasses().should().callMethod(Security.class, "addProvider", Provider.class).check(ALL);
    noClasses()
        .should()
        .callMethod("com.amazon.pay.api.PayConfiguration", "setPrivateKey", char[].class.getName())
        .check(ALL);
  }
}
