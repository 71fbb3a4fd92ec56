package dev.recogniser.testkit;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.InferenceEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mistakes of the calling code: refused before anything is computed. */
abstract class ArgumentsSection {

  private final ModelFile file = Networks.plain();
  private final float[] glyphs = Glyphs.batch(2);
  private final float[] logits = new float[2 * file.info().scores()];
  private InferenceEngine engine;

  abstract Subject subject();

  @BeforeEach
  void open() {
    engine = subject().open(file);
  }

  /** And works as ever after each refusal. */
  @AfterEach
  void close() {
    subject().assertAgrees(file, engine, 2);
    engine.close();
  }

  @Test
  void refusesArraysThatAreTooShort() {
    int maps = file.features().size();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.infer(glyphs, 3, new float[999], null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.infer(glyphs, 2, new float[logits.length - 1], null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.infer(glyphs, 2, logits, new float[2 * maps - 1]));
  }

  @Test
  void refusesACountThatOverflows() {
    int count = Integer.MAX_VALUE / 2;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.infer(glyphs, count, logits, null));
  }

  @Test
  void refusesANegativeCount() {
    assertThatIllegalArgumentException().isThrownBy(() -> engine.infer(glyphs, -1, logits, null));
  }

  @Test
  @SuppressWarnings("NullAway") // null is what this is about
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> engine.infer(null, 1, logits, null));
    assertThatNullPointerException().isThrownBy(() -> engine.infer(glyphs, 1, null, null));
  }
}
