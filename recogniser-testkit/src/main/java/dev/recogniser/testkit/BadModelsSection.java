package dev.recogniser.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.Device;
import dev.recogniser.ModelException;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.Model;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** Files outside the contract are refused with the same words by all, whatever the device. */
abstract class BadModelsSection {

  private final byte[] sound = Networks.plain().toBytes();

  abstract Subject subject();

  private void assertRefused(byte[] file) {
    Model model = Model.copyOf("the bad one", file);
    String words = complaint(model);
    for (Device device : new Device[] {Device.cpu(), Device.auto()}) {
      refusal(model, device).isInstanceOf(ModelException.class).hasMessage(words);
    }
  }

  private AbstractThrowableAssert<?, ?> refusal(Model model, Device device) {
    EngineOptions options = new EngineOptions(device, 1);
    return assertThatThrownBy(() -> subject().backend().open(model, options).close());
  }

  /** What the model format says of it. */
  private static String complaint(Model model) {
    try {
      ModelFile file = ModelFile.read(model);
      throw new AssertionError("This file is sound: " + file);
    } catch (ModelException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused(new byte[0]);
  }

  @Test
  void refusesWhatIsNoModel() {
    assertRefused("GIF89a, and no model".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void refusesAFileThatWasCut() {
    assertRefused(Arrays.copyOf(sound, sound.length / 2));
  }

  @Test
  void refusesAnOperatorOutsideTheList() {
    assertRefused(replaced("GlobalAveragePool", "GlobalAveragePoof"));
  }

  @Test
  void refusesAModelWithoutFeatures() {
    assertRefused(replaced("features", "featurez"));
  }

  @Test
  void refusesFewerLabelsThanScores() {
    assertRefused(replaced("8\n9", "8-9"));
  }

  /** The sound file with a text replaced, wherever it stands, by one of the same length. */
  private byte[] replaced(String text, String by) {
    String file = StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(sound)).toString();
    return file.replace(text, by).getBytes(StandardCharsets.ISO_8859_1);
  }
}
