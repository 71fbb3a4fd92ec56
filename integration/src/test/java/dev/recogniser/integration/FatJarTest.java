package dev.recogniser.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One jar with everything in it, as the shade plugin makes them. */
class FatJarTest {

  @ParameterizedTest
  @FieldSource("dev.recogniser.integration.ClassPaths#BACKENDS")
  void readsWithAnyBackend(String backend) {
    Child.End end =
        Child.by()
            .with("-Drecogniser.backend=" + backend)
            .with("-jar", System.getProperty("recogniser.fatJar"), Drawings.HEART)
            .run();
    assertThat(end.output()).startsWith("Heart 47\nby " + backend + "\n");
    assertThat(end.status()).isZero();
  }
}
