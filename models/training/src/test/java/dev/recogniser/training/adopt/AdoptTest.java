package dev.recogniser.training.adopt;

import static dev.recogniser.training.adopt.Foreign.ints;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.NonCharacter;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on small foreign models: it compares the scores of both files itself. */
class AdoptTest {

  @TempDir Path folder;
  private Adopter adopter;

  @BeforeEach
  void makesAFolder() {
    adopter = new Adopter(folder);
  }

  @Test
  void plainNetworkWithFlattenedHeadKeepsItsLayers() {
    Foreign foreign =
        Foreign.nchw()
            .weights("w", 4, 1, 5, 5)
            .weights("b", 4)
            .node("Conv", "conv", "x w b", "strides", ints(2, 2), "kernel_shape", ints(5, 5))
            .node("Relu", "relu", "conv")
            .node("MaxPool", "pool", "relu", "kernel_shape", ints(2, 2), "strides", ints(2, 2))
            .integers("zero", 0)
            .integers("minus", -1)
            .node("Shape", "shape", "pool")
            .node("Gather", "batch", "shape zero")
            .node("Concat", "target", "batch minus", "axis", 0)
            .node("Reshape", "flat", "pool target")
            .weights("m", 10, 144)
            .weights("c", 10)
            .node("Gemm", "scores", "flat m c", "transB", 1)
            .output("scores", 0, 10);

    ModelFile file = adopter.adopt(foreign, "digits");

    assertThat(operators(file)).containsExactly("Conv", "Relu", "MaxPool", "Flatten", "Linear");
    assertThat(file.features().height()).isEqualTo(6);
    assertThat(file.head()).isPresent();
  }

  @Test
  void channelsLastNetworkWithSamePaddingLosesItsTransposes() {
    ModelFile file = adopter.adopt(channelsLast(), "digits");

    assertThat(operators(file)).containsExactly("Conv", "Relu", "Flatten", "Linear");
    assertThat(adopter.said()).contains("Softmax left out", "2 Transpose");
  }

  @Test
  void networkThatWasTrainedOnTransposedImagesReadsUprightOnes() {
    adopter.adopt(channelsLast(), "digits", "--transposed", "--inverted", "--scale", "255");
    ModelFile file = adopter.adopt(channelsLast(), "digits", "--mean", "0.13", "--std", "0.3");

    assertThat(operators(file).subList(0, 2)).containsExactly("Scale", "Shift");
  }

  @Test
  void networkWhoseLastScoreIsNoLabels() {
    Foreign foreign = pooled("Sigmoid");

    ModelFile file = adopter.adopt(foreign, "0-8", "--non-character");

    assertThat(file.info().labels()).hasSize(9);
    assertThat(file.info().nonCharacter()).contains(NonCharacter.PLAIN);
    assertThat(adopter.refusal(pooled("Softmax"), "0-8", "--non-character"))
        .contains("the last one is a class beside the others");
  }

  @Test
  void networkOfInkAndThePensDirection() {
    Foreign last = new Foreign().input("x", 0, 28, 28, 9);
    last.node("Transpose", "t", "x", "perm", ints(0, 3, 1, 2));
    for (Foreign foreign :
        List.of(pooled(new Foreign().input("t", 0, 9, 28, 28), 9), pooled(last, 9))) {
      ModelFile file = adopter.adopt(foreign, "digits", "--mean", "0.1", "--std", "0.5");

      assertThat(file.info().preprocessing()).isEqualTo(Preprocessing.STROKES);
      assertThat(file.graph().shape(Graph.GLYPHS).channels()).isEqualTo(9);
    }
    Foreign open = pooled(new Foreign().input("t", 0, 0, 28, 28), 9);
    ModelFile said = adopter.adopt(open, "digits", "--input", "strokes", "--layout", "nchw");
    assertThat(said.info().preprocessing()).isEqualTo(Preprocessing.STROKES);
  }

  @Test
  void saysWhichInputDoesNotFit() {
    Foreign nine = pooled(new Foreign().input("t", 0, 9, 28, 28), 9);
    assertThat(adopter.refusal(nine, "digits", "--input", "ink")).contains("leave --input out");
    assertThat(adopter.refusal(nine, "digits", "--transposed")).contains("have no meaning");
    Foreign one = pooled(new Foreign().input("t", 0, 1, 28, 28), 1);
    assertThat(adopter.refusal(one, "digits", "--input", "strokes"))
        .contains("one channel: leave --input out");
    Foreign five = pooled(new Foreign().input("t", 0, 5, 28, 28), 5);
    assertThat(adopter.refusal(five, "digits")).contains("or nine with the pen's direction");
  }

  private static Foreign pooled(Foreign input, int channels) {
    return input
        .weights("w", 4, channels, 3, 3)
        .node("Conv", "conv", "t w")
        .node("GlobalAveragePool", "pool", "conv")
        .node("Flatten", "flat", "pool")
        .weights("m", 4, 10)
        .node("Gemm", "scores", "flat m")
        .output("scores", 0, 10);
  }

  private static Foreign pooled(String ending) {
    return Foreign.nchw()
        .weights("w", 4, 1, 3, 3)
        .node("Conv", "conv", "x w")
        .node("GlobalAveragePool", "pool", "conv")
        .node("Flatten", "flat", "pool")
        .weights("m", 4, 10)
        .node("Gemm", "sums", "flat m")
        .node(ending, "scores", "sums")
        .output("scores", 0, 10);
  }

  private static Foreign channelsLast() {
    return Foreign.nhwc()
        .node("Transpose", "first", "x", "perm", ints(0, 3, 1, 2))
        .weights("w", 3, 1, 4, 5)
        .node("Conv", "conv", "first w", "auto_pad", "SAME_UPPER", "strides", ints(3, 2))
        .node("Relu", "relu", "conv")
        .node("Transpose", "last", "relu", "perm", ints(0, 2, 3, 1))
        .integers("target", -1, 420)
        .node("Reshape", "flat", "last target")
        .weights("m", 420, 10)
        .weights("c", 10)
        .node("MatMul", "product", "flat m")
        .node("Add", "sum", "product c")
        .node("Softmax", "scores", "sum", "axis", -1)
        .output("scores", 0, 10);
  }

  @Test
  void residualNetworkLosesItsBatchNormalisation() {
    Foreign foreign =
        Foreign.nchw()
            .weights("w1", 4, 1, 3, 3)
            .node("Conv", "conv1", "x w1", "pads", ints(1, 1, 1, 1))
            .batchNormalisation("bn1", "conv1", 4)
            .node("Relu", "relu1", "bn1")
            .weights("w2", 4, 4, 3, 3)
            .node("Conv", "conv2", "relu1 w2", "pads", ints(1, 1, 1, 1))
            .batchNormalisation("bn2", "conv2", 4)
            .node("Add", "sum", "bn2 relu1")
            .node("Relu", "relu2", "sum")
            .node("ReduceMean", "mean", "relu2", "axes", ints(2, 3), "keepdims", 0)
            .weights("m", 4, 10)
            .node("Gemm", "scores", "mean m")
            .output("scores", 0, 10);

    ModelFile file = adopter.adopt(foreign, "0-9");

    assertThat(operators(file))
        .containsExactly(
            "Conv", "Relu", "Conv", "Add", "Relu", "GlobalAveragePool", "Flatten", "Linear");
    assertThat(file.head()).isPresent();
  }

  @Test
  void normalisationThatNothingCanTakeUpBecomesAFactorAndAnOffset() {
    Foreign foreign =
        Foreign.nchw()
            .weights("w", 4, 1, 3, 3)
            .node("Conv", "conv", "x w")
            .node("MaxPool", "pool", "conv", "kernel_shape", ints(2, 2), "strides", ints(2, 2))
            .batchNormalisation("bn", "pool", 4)
            .node("LeakyRelu", "relu", "bn", "alpha", 0.1f)
            .node("GlobalMaxPool", "max", "relu")
            .node("Squeeze", "flat", "max")
            .weights("m", 4, 10)
            .node("MatMul", "scores", "flat m")
            .output("scores", 0, 10);

    assertThat(operators(adopter.adopt(foreign, "digits")))
        .containsExactly(
            "Conv", "MaxPool", "Scale", "Shift", "LeakyRelu", "MaxPool", "Flatten", "Linear");
    assertThat(adopter.said()).contains("what it reads can be explained");
  }

  @Test
  void depthwiseNetworkWithReLU6AndPaddingByItselfIsAdopted() {
    Foreign foreign =
        Foreign.nchw()
            .opset(11)
            .integers("pads", 0, 0, 0, 0, 0, 0, 1, 1)
            .node("Pad", "padded", "x pads")
            .weights("w1", 4, 1, 3, 3)
            .node("Conv", "conv1", "padded w1", "strides", ints(2, 2))
            .scalar("zero", 0)
            .scalar("six", 6)
            .node("Clip", "relu1", "conv1 zero six")
            .weights("w2", 4, 1, 3, 3)
            .node("Conv", "conv2", "relu1 w2", "group", 4, "dilations", ints(2, 2))
            .batchNormalisation("bn2", "conv2", 4)
            .node("Clip", "relu2", "bn2 zero six")
            .node("AveragePool", "mean", "relu2", "kernel_shape", ints(10, 10))
            .node("Flatten", "flat", "mean")
            .weights("m", 26, 4)
            .node("Gemm", "scores", "flat m", "transB", 1)
            .output("scores", 0, 26);

    ModelFile file = adopter.adopt(foreign, "emnist-letters");

    assertThat(operators(file))
        .containsExactly("Conv", "Clip", "Conv", "Clip", "GlobalAveragePool", "Flatten", "Linear");
  }

  @Test
  void poolingWithUnevenPaddingIsPaddedByAConvolution() {
    Foreign foreign =
        Foreign.nchw()
            .node("Relu", "relu", "x")
            .node(
                "MaxPool",
                "pool1",
                "relu",
                "kernel_shape",
                ints(3, 3),
                "strides",
                ints(2, 2),
                "auto_pad",
                "SAME_UPPER")
            .node(
                "MaxPool",
                "pool2",
                "pool1",
                "kernel_shape",
                ints(3, 3),
                "strides",
                ints(2, 2),
                "pads",
                ints(0, 0, 2, 1))
            .node("Flatten", "flat", "pool2")
            .weights("m", 49, 10)
            .node("MatMul", "scores", "flat m")
            .output("scores", 0, 10);

    assertThat(operators(adopter.adopt(foreign, "digits")))
        .containsExactly("Relu", "Conv", "MaxPool", "Conv", "MaxPool", "Flatten", "Linear");
    adopter.adopt(foreign, "digits", "--transposed");
  }

  @Test
  void emptyFirstClassOfTheLettersIsLeftOut() {
    Foreign foreign = linear(27).node("LogSoftmax", "log", "scores").output("log", 0, 27);
    assertThat(adopter.adopt(foreign, "emnist-letters").info().labels()).hasSize(26);
    assertThat(adopter.said()).contains("first score left out", "features are the glyph itself");
  }

  @Test
  void batchOfOneAndPixelsInARowAndDoublesAreAdopted() {
    Foreign foreign =
        new Foreign()
            .input("x", 1, 784)
            .doubles("scale", 0.5)
            .node("Cast", "half", "scale", "to", 1)
            .node("Mul", "scaled", "x half")
            .weights("m", 784, 10)
            .node("MatMul", "scores", "scaled m")
            .output("scores", 1, 10);
    adopter.adopt(foreign, "digits", "--transposed");
  }

  @Test
  void threeEqualChannelsAreMadeOfOne() {
    Foreign foreign =
        new Foreign()
            .input("x", 0, 3, 28, 28)
            .weights("w", 2, 3, 28, 28)
            .node("Conv", "conv", "x w")
            .node("Flatten", "scores", "conv")
            .output("scores", 0, 2);
    assertThat(adopter.refusal(foreign, "01")).contains("--grey-to-rgb");
    adopter.adopt(foreign, "01", "--grey-to-rgb");
  }

  @Test
  void featuresAreThoseAskedForEvenWhereTheyWouldBeFolded() {
    Foreign foreign =
        Foreign.nchw()
            .weights("w", 4, 1, 3, 3)
            .node("Conv", "conv", "x w")
            .batchNormalisation("bn", "conv", 4)
            .node("GlobalAveragePool", "mean", "bn")
            .node("Flatten", "flat", "mean")
            .weights("m", 4, 10)
            .node("MatMul", "scores", "flat m")
            .output("scores", 0, 10);

    ModelFile file = adopter.adopt(foreign, "digits", "--features", "conv");

    assertThat(operators(file).subList(0, 3)).containsExactly("Conv", "Scale", "Shift");
    assertThat(adopter.refusal(foreign, "digits", "--features", "flat"))
        .contains("'flat' is no maps", "bn 4×26×26");
  }

  static Foreign linear(long scores) {
    return Foreign.nchw()
        .node("Flatten", "flat", "x")
        .weights("m", 784, scores)
        .weights("c", scores)
        .node("Gemm", "scores", "flat m c");
  }

  private static List<String> operators(ModelFile file) {
    return file.graph().nodes().stream()
        .map(Node::operator)
        .map(Operator::getClass)
        .map(Class::getSimpleName)
        .toList();
  }
}
