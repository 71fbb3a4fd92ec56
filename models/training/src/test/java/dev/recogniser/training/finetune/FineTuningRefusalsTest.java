package dev.recogniser.training.finetune;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.ModelException;
import dev.recogniser.spi.Model;
import dev.recogniser.training.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FineTuningRefusalsTest {

  @Test
  void refusesALabelThatTheModelDoesNotKnow() {
    List<LabelledDrawing> drawings = new ArrayList<>(Hands.own(3, 1));
    drawings.add(LabelledDrawing.of("é", drawings.get(0).glyph()));

    assertThatThrownBy(() -> FineTuning.of(Hands.SMALL).drawings(drawings).run())
        .isInstanceOf(DataException.class)
        .hasMessageContaining("does not know the label 'é'; it knows 0 1 2");
  }

  @Test
  void refusesTooFewDrawings() {
    FineTuning task = FineTuning.of(Hands.SMALL).drawings(Hands.own(2, 1));

    assertThatThrownBy(task::run)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("There are 8 drawings; give at least 10");
  }

  @Test
  void refusesDrawingsOfASingleLabel() {
    List<LabelledDrawing> same =
        Hands.own(12, 1).stream().filter(drawing -> drawing.label().equals("e")).toList();

    assertThatThrownBy(() -> FineTuning.of(Hands.SMALL).drawings(same).run())
        .isInstanceOf(DataException.class)
        .hasMessageContaining("All drawings are of 'e'");
  }

  @Test
  void refusesADamagedModel() throws IOException {
    byte[] whole = Files.readAllBytes(Hands.SMALL);
    Model cut = Model.copyOf("cut", Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> FineTuning.of(cut).drawings(Hands.own(3, 1)).run())
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("Model 'cut'");
  }

  @Test
  void refusesAModelThatIsNotThere() {
    assertThatThrownBy(() -> FineTuning.of(Path.of("nowhere.onnx")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("There is no model file nowhere.onnx");
  }

  @Test
  void refusesASingleFold() {
    assertThatThrownBy(() -> FineTuning.of(Hands.SMALL).folds(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 or more folds");
  }
}
