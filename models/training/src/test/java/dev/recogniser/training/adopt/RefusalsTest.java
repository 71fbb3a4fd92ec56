package dev.recogniser.training.adopt;

import static dev.recogniser.training.adopt.Foreign.ints;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

  @TempDir Path folder;
  private Adopter adopter;

  @BeforeEach
  void makesAFolder() {
    adopter = new Adopter(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LSTM                  | recurrent",
        "QLinearConv           | quantised",
        "DequantizeLinear      | float32 model from before quantisation",
        "LayerNormalization    | Train with batch normalisation instead",
        "NonMaxSuppression     | detector",
        "Gelu                  | Train with ReLU",
        "Resize                | Take resizing out",
        "Concat                | Add them",
        "SomethingNew          | cannot express this",
      })
  void namesTheNodeAndTheCure(String operator, String cure) {
    Foreign foreign =
        Foreign.nchw().node(operator, "odd", "x").node("Flatten", "y", "odd").output("y", 0, 784);
    assertThat(adopter.refusal(foreign, "digits"))
        .contains("Node 'odd' (" + operator + ")", cure)
        .startsWith(folder.resolve("foreign.onnx") + ": ");
  }

  @Test
  void saysHowManyScoresAndLabelsThereAre() {
    Foreign foreign = AdoptTest.linear(11).output("scores", 0, 11);
    assertThat(adopter.refusal(foreign, "digits")).contains("11 scores", "names 10");
  }

  @Test
  void saysWhichSizesModelsHave() {
    Foreign foreign =
        new Foreign().input("x", 0, 1, 32, 32).node("Flatten", "y", "x").output("y", 0, 1024);
    assertThat(adopter.refusal(foreign, "digits")).contains("[?×1×32×32]", "28 × 28");
  }

  @Test
  void refusesALayoutThatTheFileContradicts() {
    Foreign foreign = AdoptTest.linear(10).output("scores", 0, 10);
    assertThat(adopter.refusal(foreign, "digits", "--layout", "nhwc"))
        .contains("[?×1×28×28]", "leave --layout out");
  }

  @Test
  void refusesABatchThatNoMemoryHolds() {
    Foreign foreign = new Foreign().input("x", 1_000_000_000, 784).output("y", 0, 784);
    foreign.node("Identity", "y", "x");
    assertThat(adopter.refusal(foreign, "digits")).contains("1000000000 images at once");
  }

  @Test
  void refusesASumOfThree() {
    Foreign foreign = Foreign.nchw().scalar("one", 1).node("Sum", "sum", "x one x");
    foreign.node("Flatten", "y", "sum").output("y", 0, 784);
    assertThat(adopter.refusal(foreign, "digits")).contains("Node 'sum'", "3 values", "in pairs");
  }

  @Test
  void refusesTwoInputs() {
    Foreign foreign = AdoptTest.linear(10).input("other", 0, 1).output("scores", 0, 10);
    assertThat(adopter.refusal(foreign, "digits")).contains("2 inputs, [x, other]");
  }

  @Test
  void refusesAnUnknownOperatorSet() {
    Foreign foreign = AdoptTest.linear(10).opset(7).output("scores", 0, 10);
    assertThat(adopter.refusal(foreign, "digits")).contains("version is 7", "opset 17");
  }

  @Test
  void refusesScoresForEachPlace() {
    Foreign foreign = Foreign.nchw().node("Relu", "map", "x").output("map", 0, 1, 28, 28);
    assertThat(adopter.refusal(foreign, "0")).contains("one score a label");
  }

  @Test
  void refusesScoresThatNoImageChanges() {
    Foreign foreign = Foreign.nchw().weights("scores", 1, 10).output("scores", 1, 10);
    foreign.node("Relu", "unused", "x");
    assertThat(adopter.refusal(foreign, "digits")).contains("does not depend on the image");
  }

  @Test
  void refusesAFileThatIsNoValidOnnx() {
    Foreign foreign = Foreign.nchw().node("Reshape", "y", "x").output("y", 0, 784);
    assertThat(adopter.refusal(foreign, "digits")).contains("It is invalid");
  }

  @Test
  void refusesGatesThatAreSpreadOverMaps() {
    Foreign foreign =
        Foreign.nchw()
            .node("GlobalAveragePool", "gate", "x")
            .node("Mul", "gated", "x gate")
            .node("Flatten", "y", "gated")
            .output("y", 0, 784);
    assertThat(adopter.refusal(foreign, "0")).contains("Leave out squeeze-and-excitation");
  }

  @Test
  void refusesChannelShuffles() {
    Foreign foreign =
        Foreign.nchw()
            .weights("w", 4, 1, 1, 1)
            .node("Conv", "conv", "x w")
            .integers("split", -1, 2, 2, 28, 28)
            .node("Reshape", "halves", "conv split")
            .node("Flatten", "y", "halves")
            .output("y", 0, 3136);
    assertThat(adopter.refusal(foreign, "0")).contains("[N×4×28×28] into [N×2×2×28×28]");
  }

  @Test
  void refusesAModelThatWasExportedInTrainingMode() {
    Foreign foreign =
        Foreign.nchw()
            .weights("g", 1)
            .node("BatchNormalization", "bn", "x g g g g", "training_mode", 1)
            .node("MaxPool", "max", "bn", "kernel_shape", ints(28, 28))
            .node("Flatten", "y", "max")
            .output("y", 0, 1);
    assertThat(adopter.refusal(foreign, "0")).contains("model.eval()");
  }

  @Test
  void refusesFilesThatAreNoModels() throws IOException {
    Path file = Files.writeString(folder.resolve("text.onnx"), "no model at all");
    assertThat(adopter.refusal(file, "digits")).contains("no ONNX file");
    assertThat(adopter.refusal(folder.resolve("missing.onnx"), "digits"))
        .contains("There is no such file");
  }

  @Test
  void refusesALabelThatIsNamedTwice() {
    Foreign foreign = AdoptTest.linear(10).output("scores", 0, 10);
    assertThat(adopter.refusal(foreign, "0123456788")).contains("'8' twice");
  }

  @Test
  void refusesAMissingListOfLabels() {
    Foreign foreign = AdoptTest.linear(10).output("scores", 0, 10);
    assertThat(adopter.refusal(foreign, "@" + folder.resolve("none.txt")))
        .contains("none.txt cannot be read");
  }
}
