package dev.recogniser;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String[] OPEN = {"dev.recogniser", "dev.recogniser.spi"};
  private static final String INSIDE = "dev.recogniser.internal..";

  /** By place, not by package: the tests share the packages. */
  private static final JavaClasses API =
      new ClassFileImporter()
          .importUrl(Recogniser.class.getProtectionDomain().getCodeSource().getLocation());

  private long count(String name) {
    return API.stream().filter(resideInAPackage(name)).count();
  }

  @Test
  void looksAtEnoughClassesToMeanSomething() {
    assertThat(count("dev.recogniser")).isGreaterThanOrEqualTo(25);
    assertThat(count("dev.recogniser.spi")).isGreaterThanOrEqualTo(8);
    assertThat(count(INSIDE)).isGreaterThanOrEqualTo(20);
  }

  @Test
  void dependsOnTheJdkAndJSpecifyAndOnNoBackend() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.imageio..",
            "org.jspecify..",
            "dev.recogniser",
            "dev.recogniser.spi",
            INSIDE)
        .check(API);
  }

  @Test
  void keepsTheSpiFreeOfTheInside() {
    noClasses()
        .that()
        .resideInAPackage("dev.recogniser.spi")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(INSIDE)
        .check(API);
  }

  @Test
  void showsNothingOfTheInsideInPublicSignatures() {
    members().that(ARE_VISIBLE).should(NAME_NOTHING_INSIDE).check(API);
  }

  @Test
  void letsNoPublicTypeInheritFromTheInside() {
    noClasses()
        .that()
        .resideInAnyPackage(OPEN)
        .should()
        .beAssignableTo(resideInAPackage(INSIDE))
        .check(API);
  }

  private static final DescribedPredicate<JavaMember> ARE_VISIBLE =
      DescribedPredicate.describe(
          "are visible",
          member ->
              resideInAnyPackage(OPEN).test(member.getOwner())
                  && member.getOwner().getModifiers().contains(PUBLIC)
                  && (member.getModifiers().contains(PUBLIC)
                      || member.getModifiers().contains(PROTECTED)));

  private static final ArchCondition<JavaMember> NAME_NOTHING_INSIDE =
      new ArchCondition<>("name nothing inside") {
        @Override
        public void check(JavaMember member, ConditionEvents events) {
          member.getAllInvolvedRawTypes().stream()
              .filter(resideInAPackage(INSIDE))
              .map(JavaClass::getName)
              .map(name -> member.getFullName() + " names " + name)
              .forEach(text -> events.add(SimpleConditionEvent.violated(member, text)));
        }
      };
}
