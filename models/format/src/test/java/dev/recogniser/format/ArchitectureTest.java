package dev.recogniser.format;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /** By place, not by package: the tests share the package. */
  private static final JavaClasses FORMAT =
      new ClassFileImporter()
          .importUrl(ModelFile.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void looksAtEnoughClassesToMeanSomething() {
    assertThat(FORMAT).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void dependsOnTheSpiAndTheProtobufLibraryOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "ai.onnx.proto..",
            "com.google.protobuf..",
            "dev.recogniser",
            "dev.recogniser.spi",
            "dev.recogniser.format")
        .check(FORMAT);
  }

  @Test
  void showsNothingOfTheProtobufLibraryInPublicSignatures() {
    members().that(ARE_VISIBLE).should(NAME_NO_PROTOBUF_TYPE).check(FORMAT);
  }

  private static final DescribedPredicate<JavaMember> ARE_VISIBLE =
      DescribedPredicate.describe(
          "are visible",
          member ->
              member.getOwner().getModifiers().contains(PUBLIC)
                  && (member.getModifiers().contains(PUBLIC)
                      || member.getModifiers().contains(PROTECTED)));

  private static final ArchCondition<JavaMember> NAME_NO_PROTOBUF_TYPE =
      new ArchCondition<>("name no protobuf type") {
        @Override
        public void check(JavaMember member, ConditionEvents events) {
          member.getAllInvolvedRawTypes().stream()
              .filter(
                  resideInAPackage("ai.onnx.proto..").or(resideInAPackage("com.google.protobuf..")))
              .map(type -> member.getFullName() + " names " + type.getName())
              .forEach(text -> events.add(SimpleConditionEvent.violated(member, text)));
        }
      };
}
