package dev.recogniser.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.recogniser.spi.InferenceBackend;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How every backend is built: one package that shows its provider alone, and knows the API, the
 * SPI, the model format and its engine, but no other backend and nothing of the library's inside.
 */
public abstract class BackendArchitecture {

  private static final List<String> HOUSE =
      List.of(
          "java..",
          "org.jspecify..",
          "dev.recogniser",
          "dev.recogniser.spi",
          "dev.recogniser.format");

  private final Class<? extends InferenceBackend> provider;
  private final int fewest;
  private final List<String> allowed;

  /** By place, not by package: the tests share the package. */
  private final JavaClasses backend;

  /**
   * Looks at the jar or folder that the provider is in.
   *
   * @param provider the backend's provider
   * @param fewest how many classes there are at least: a look at fewer would mean nothing
   * @param engine the engine's packages, {@code com.example..}, say
   */
  protected BackendArchitecture(
      Class<? extends InferenceBackend> provider, int fewest, String... engine) {
    this.provider = provider;
    this.fewest = fewest;
    allowed = new ArrayList<>(HOUSE);
    allowed.addAll(List.of(engine));
    allowed.add(provider.getPackageName());
    backend =
        new ClassFileImporter()
            .importUrl(provider.getProtectionDomain().getCodeSource().getLocation());
  }

  @Test
  final void looksAtEnoughClassesToMeanSomething() {
    assertThat(backend).hasSizeGreaterThanOrEqualTo(fewest);
  }

  @Test
  final void dependsOnTheSpiTheModelFormatAndItsEngineOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .check(backend);
  }

  @Test
  final void keepsEverythingInOnePackage() {
    classes().should().resideInAPackage(provider.getPackageName()).check(backend);
  }

  @Test
  final void opensItsProviderAlone() {
    classes().that().arePublic().should().be(provider).check(backend);
  }
}
