package dev.recogniser.paper;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /** By place, not by package: the tests share the package. */
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .importUrl(Sheet.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void looksAtEnoughClassesToMeanSomething() {
    assertThat(MODULE).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void dependsOnVisionAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "boofcv..",
            "georegression..",
            "org.ejml..",
            "dev.recogniser.paper")
        .check(MODULE);
  }

  @Test
  void showsSheetsAndTheirCornersAlone() {
    assertThat(MODULE.stream().filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC)))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder("Sheet", "Corner");
  }
}
