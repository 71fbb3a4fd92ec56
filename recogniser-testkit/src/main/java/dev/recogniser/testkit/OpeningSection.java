package dev.recogniser.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Device;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.InferenceEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an opened engine says of itself. */
abstract class OpeningSection {

  abstract Subject subject();

  @Test
  void saysWhatTheModelFileSays() {
    for (ModelFile file : Networks.all()) {
      try (InferenceEngine engine = subject().open(file)) {
        assertThat(engine.info().model()).isEqualTo(file.info());
        assertThat(engine.info().features()).isEqualTo(file.features());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void saysWhereItRunsAndOnHowManyThreads(int threads) {
    ModelFile file = Networks.plain();
    try (InferenceEngine engine = subject().open(file, Device.cpu(), threads)) {
      EngineInfo info = engine.info();
      assertThat(info.device()).isEqualTo(Device.cpu());
      assertThat(info.threads()).isPositive();
      assertThat(info.engineVersion()).isNotBlank();
      subject().assertAgrees(file, engine, 5);
    }
  }
}
