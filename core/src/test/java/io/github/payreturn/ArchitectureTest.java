package io.github.payreturn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.Provider;
import java.security.Security;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The core")
class ArchitectureTest {

  private static final String HERE = "io.github.payreturn";
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("simulator"))
          .importPackages(HERE);

  @Test
  @DisplayName("knows no servlet, no CDI and no Spring")
  void knowsNoWeb() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "javax.servlet..", "org.springframework..")
        .check(CORE);
  }

  @Test
  @DisplayName("keeps the SDK in the Amazon gateway")
  void keepsTheSdkInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HERE + ".internal.amazon")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.amazon.pay..", "org.json..")
        .check(CORE);
  }

  @Test
  @DisplayName("does not know the simulator that judges it")
  void doesNotKnowTheSimulator() {
    noClasses().should().dependOnClassesThat().resideInAPackage(HERE + ".simulator..").check(CORE);
  }

  @Test
  @DisplayName("registers no provider of cryptography, and gives the SDK no key as text")
  void registersNoProvider() {
    noClasses().should().callMethod(Security.class, "addProvider", Provider.class).check(CORE);
    noClasses()
        .should()
        .callMethod("com.amazon.pay.api.PayConfiguration", "setPrivateKey", char[].class.getName())
        .check(CORE);
  }

  @Test
  @DisplayName("has no dependency that goes round in a circle")
  void hasNoCycles() {
    slices().matching(HERE + ".(**)").should().beFreeOfCycles().check(CORE);
  }

  @Test
  @DisplayName("lets the values that a shop exchanges depend on nothing of ours")
  void valuesStandAlone() {
    noClasses()
        .that()
        .resideInAPackage(HERE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(HERE + ".flow..", HERE + ".internal..", HERE + ".settings..")
        .check(CORE);
  }

  @Test
  @DisplayName("has no static state")
  void hasNoStaticState() {
    fields()
        .that()
        .areStatic()
        .and(DescribedPredicate.not(synthetic()))
        .should()
        .beFinal()
        .check(CORE);
  }

  @Test
  @DisplayName("reads the time from the clock it was given")
  void readsTheInjectedClock() {
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CORE);
    noClasses().should().callMethod(Instant.class, "now").check(CORE);
  }

  @Test
  @DisplayName("uses no more of slf4j than 1.7 has")
  void usesOldSlf4j() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.slf4j.spi.LoggingEventBuilder")
        .check(CORE);
  }

  @Test
  @DisplayName("says of every package that nothing in it is null")
  void isNullMarked() {
    assertThat(CORE.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(ArchitectureTest::isNullMarked);
  }

  @Test
  @DisplayName("shows the shop only what is meant for it: the flow has one door")
  void flowHasOneDoor() {
    classes()
        .that()
        .resideInAPackage(HERE + ".flow")
        .and()
        .haveSimpleNameNotStartingWith("CheckoutReturns")
        .should()
        .bePackagePrivate()
        .orShould()
        .haveModifier(JavaModifier.PRIVATE)
        .check(CORE);
  }

  private static boolean isNullMarked(JavaPackage javaPackage) {
    return javaPackage.isAnnotatedWith(NullMarked.class);
  }

  private static DescribedPredicate<JavaField> synthetic() {
    return DescribedPredicate.describe(
        "synthetic", field -> field.getModifiers().contains(JavaModifier.SYNTHETIC));
  }
}
