package dev.recogniser.jackson;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /** By place, not by package: the tests share the package. */
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .importUrl(RecogniserModule.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void looksAtEnoughClassesToMeanSomething() {
    assertThat(MODULE).hasSizeGreaterThanOrEqualTo(15);
  }

  @Test
  void dependsOnTheApiAndJacksonOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "com.fasterxml.jackson..",
            "dev.recogniser",
            "dev.recogniser.jackson")
        .check(MODULE);
  }

  @Test
  void showsTheModuleAlone() {
    assertThat(MODULE.stream().filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC)))
        .singleElement()
        .satisfies(each -> assertThat(each.isEquivalentTo(RecogniserModule.class)).isTrue());
  }
}
