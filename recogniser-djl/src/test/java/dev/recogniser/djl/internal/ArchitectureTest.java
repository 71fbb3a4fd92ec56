package dev.recogniser.djl.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String HERE = "dev.recogniser.djl.internal";

  /** By place, not by package: the tests share the package. */
  private static final JavaClasses BACKEND =
      new ClassFileImporter()
          .importUrl(DjlBackend.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void looksAtEnoughClassesToMeanSomething() {
    assertThat(BACKEND).hasSizeGreaterThanOrEqualTo(7);
  }

  @Test
  void dependsOnTheSpiTheModelFormatAndDjlOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "ai.djl..",
            "dev.recogniser",
            "dev.recogniser.spi",
            "dev.recogniser.format",
            HERE)
        .check(BACKEND);
  }

  @Test
  void keepsEverythingInside() {
    classes().should().resideInAPackage(HERE).check(BACKEND);
  }

  @Test
  void opensItsProviderAlone() {
    classes().that().arePublic().should().be(DjlBackend.class).check(BACKEND);
  }
}
