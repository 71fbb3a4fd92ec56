package dev.recogniser.bench.measure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.Device;
import dev.recogniser.Glyph;
import dev.recogniser.internal.resolve.Models;
import dev.recogniser.spi.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParityTest {

  private static final Model MODEL = Models.find(null, "emnist", null);
  private static final List<Glyph> GLYPHS = Sample.CHARACTER.glyphs();
  private static final Parity PARITY = new Parity("onnx", MODEL, Parity.TOLERANCE);

  @AfterEach
  void forgetTheFolder() {
    System.clearProperty(References.FOLDER);
  }

  @Test
  void refusesToTimeAnEngineThatComputesSomethingElse() {
    try (BareEngine engine = BareEngine.open("onnx", MODEL, Device.cpu(), 1)) {
      assertThatCode(() -> PARITY.check(engine, GLYPHS)).doesNotThrowAnyException();
      Scorer off =
          (glyphs, count, logits) -> {
            engine.infer(glyphs, count, logits);
            logits[3] += 2e-4f;
          };
      assertThatThrownBy(() -> PARITY.check(off, GLYPHS))
          .hasMessageContaining("onnx is not timed")
          .hasMessageContaining("score of class 3 of glyph 0");
      Scorer broken = (glyphs, count, logits) -> logits[0] = Float.NaN;
      assertThatThrownBy(() -> PARITY.check(broken, GLYPHS)).hasMessageContaining("NaN");
    }
  }

  @Test
  void computesTheReferenceOnceForAllForks(@TempDir Path folder) throws IOException {
    System.setProperty(References.FOLDER, folder.toString());
    try (BareEngine engine = BareEngine.open("onnx", MODEL, Device.cpu(), 1)) {
      PARITY.check(engine, GLYPHS);
      try (Stream<Path> files = Files.list(folder)) {
        Path kept = files.toList().get(0);
        Files.write(kept, new byte[(int) Files.size(kept)]);
      }
      assertThatThrownBy(() -> PARITY.check(engine, GLYPHS))
          .hasMessageContaining("by the reference 0.0");
    }
  }

  @Test
  void saysWhichBareEnginesThereAre() {
    assertThatThrownBy(() -> BareEngine.open("fpga", MODEL, Device.cpu(), 1))
        .hasMessageContaining("only for onnx, djl and dl4j");
  }
}
