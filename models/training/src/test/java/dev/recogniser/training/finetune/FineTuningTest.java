package dev.recogniser.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.Recogniser;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.spi.Model;
import dev.recogniser.testkit.Networks;
import dev.recogniser.training.graph.TrainedLayers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A model that learns four signs of a made-up hand, once for all tests. */
@TestInstance(Lifecycle.PER_CLASS)
class FineTuningTest {

  private static final ModelFile OLD = Hands.small();
  private static final FineTuningRecipe SHORT = FineTuningRecipe.STANDARD.withSteps(2);

  private final List<Integer> steps = new ArrayList<>();
  private FineTuned tuned = unfinished();

  private static FineTuned unfinished() {
    return new FineTuned(OLD, new FineTuningReport(0, 0, Optional.empty(), Optional.empty()));
  }

  @BeforeAll
  void tune() {
    tuned =
        FineTuning.of(Hands.SMALL)
            .drawings(Hands.own(4, 1))
            .general(Hands.general(OLD, 400))
            .recipe(FineTuningRecipe.STANDARD.withRate(1e-3))
            .folds(2)
            .progress((done, total) -> steps.add(total - done))
            .run();
  }

  @Test
  void learnsAHandThatItCouldNotRead() {
    Figures before = Tally.of(OLD, Hands.own(10, 2));
    Figures after = Tally.of(tuned.model(), Hands.own(10, 2));

    assertThat(before.top1()).isLessThan(0.5);
    assertThat(after.top1()).isGreaterThan(0.75);
    assertThat(after.nll()).isLessThan(before.nll());
  }

  @Test
  void learnsThatDrawingsAreCharactersIfTheModelTells() {
    ModelInfo info = Networks.nonCharacter().info();
    List<String> labels = List.of("A", "Q", "e", "7", "1", "2", "3", "4", "5", "6");
    ModelFile telling =
        new ModelFile(
            Networks.nonCharacter().graph(),
            new ModelInfo(labels, 1, info.preprocessing(), info.nonCharacter(), Map.of()));

    ModelFile taught =
        FineTuning.of(Model.copyOf("telling", telling.toBytes()))
            .drawings(Hands.own(4, 1))
            .recipe(FineTuningRecipe.STANDARD.withSteps(20).withRate(1e-2))
            .folds(0)
            .run()
            .model();

    assertThat(taught.info().nonCharacter()).isEqualTo(info.nonCharacter());
    assertThat(nonCharacters(taught)).isLessThan(nonCharacters(telling));
    assertThat(Tally.of(taught, Hands.own(10, 2)).nll())
        .isLessThan(Tally.of(telling, Hands.own(10, 2)).nll());
  }

  /** How probable the user's drawings are no characters, on average. */
  private static double nonCharacters(ModelFile model) {
    List<LabelledDrawing> own = Hands.own(10, 2);
    float[] glyphs = Reading.glyphs(model, own.stream().map(LabelledDrawing::glyph).toList());
    float[] answers = Reading.probabilities(model, glyphs);
    double sum = 0;
    for (int last = 10; last < answers.length; last += 11) {
      sum += answers[last];
    }
    return sum / own.size();
  }

  @Test
  void doesNotForgetTheRest() {
    Comparison general = tuned.report().general().orElseThrow();

    assertThat(general.before().top1()).isEqualTo(1);
    assertThat(general.after().top1()).isGreaterThan(0.93);
  }

  @Test
  void measuresTheGainOnDrawingsThatWereNotLearntFrom() {
    Comparison heldOut = tuned.report().heldOut().orElseThrow();

    assertThat(heldOut.before().n()).isEqualTo(16);
    assertThat(heldOut.gain()).isGreaterThan(0.3);
    assertThat(tuned.report().text()).contains("16 drawings of 4 labels", "held-out drawings (16)");
  }

  @Test
  void tellsOfEachStepOfAllFolds() {
    assertThat(steps).hasSize(3 * 40).startsWith(119).endsWith(0);
  }

  @Test
  void writesAModelThatARecogniserReads(@TempDir Path folder) {
    Path file = folder.resolve("new/mine.onnx");
    tuned.write(file);

    try (Recogniser recogniser = Recogniser.builder().model(file).build()) {
      LabelledDrawing drawing = Hands.own(1, 3).get(0);
      assertThat(recogniser.classify(List.of(drawing.glyph())).get(0).label()).isEqualTo("A");
    }
  }

  @Test
  void saysInTheFileWhatItComesFrom() throws Exception {
    String sha256 =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Hands.SMALL)));

    assertThat(tuned.model().info().labels()).isEqualTo(OLD.info().labels());
    assertThat(tuned.model().info().temperature()).isEqualTo(OLD.info().temperature());
    assertThat(tuned.model().info().metadata())
        .containsEntry("recogniser.licence", OLD.info().metadata().get("recogniser.licence"))
        .doesNotContainKey("recogniser.metrics")
        .hasEntrySatisfying(
            "recogniser.fineTuning",
            text -> assertThat(text).contains(sha256, "\"drawings\":16", "\"steps\":40"));
  }

  @Test
  void keepsTheHistoryOfAModelThatIsFineTunedAgain() {
    FineTuned again =
        FineTuning.of(Model.copyOf("mine", tuned.model().toBytes()))
            .drawings(Hands.own(3, 4))
            .recipe(SHORT)
            .folds(0)
            .run();

    assertThat(again.model().info().metadata().get("recogniser.fineTuning"))
        .contains("\"drawings\":16", "\"drawings\":12");
  }

  @Test
  void changesNothingWithoutSteps() {
    FineTuned same = quick(SHORT.withSteps(0));

    assertThat(same.model().graph()).isEqualTo(OLD.graph());
    assertThat(same.report().verdict()).isEqualTo(Verdict.UNMEASURED);
  }

  @Test
  void givesTheSameModelForTheSameSeedAndAnotherForAnother() {
    FineTuned one = quick(SHORT);

    assertThat(quick(SHORT).model()).isEqualTo(one.model());
    assertThat(quick(SHORT.withSeed(2)).model().graph()).isNotEqualTo(one.model().graph());
  }

  @Test
  void leavesAFrozenTrunkAsItIsToTheBit() {
    Set<String> head = TrainedLayers.head(OLD.graph());
    Graph after = quick(FineTuningRecipe.HEAD_ONLY.withSteps(2)).model().graph();

    for (Node node : OLD.graph().nodes()) {
      Node now =
          after.nodes().stream()
              .filter(other -> other.output().equals(node.output()))
              .findFirst()
              .orElseThrow();
      assertThat(now.equals(node)).as(node.output()).isEqualTo(!head.contains(node.output()));
    }
  }

  @Test
  void leavesInt8LayersAsTheyAreWhateverTheRecipe() {
    ModelFile old = Networks.quantised();
    List<String> labels = List.of("A", "Q", "e", "7", "1", "2", "3", "4", "5", "6");
    Model int8 = Model.copyOf("int8", Hands.renamed(old, labels));

    Graph after =
        FineTuning.of(int8)
            .drawings(Hands.own(4, 1))
            .recipe(FineTuningRecipe.STANDARD.withSteps(2))
            .folds(0)
            .run()
            .model()
            .graph();

    int last = old.graph().nodes().size() - 1;
    assertThat(after.nodes().subList(0, last)).isEqualTo(old.graph().nodes().subList(0, last));
    assertThat(after.nodes().get(last)).isNotEqualTo(old.graph().nodes().get(last));
  }

  @ParameterizedTest
  @EnumSource
  void tunesAModelOfOtherLabelsAndOfAnyInput(Preprocessing input) {
    List<String> labels = List.of("α", "β", "γ", "δ", "ε", "ζ", "η", "θ", "ι", "κ");
    ModelFile old = input == Preprocessing.INK ? Networks.plain() : Networks.strokes();
    Model greek = Model.copyOf("greek", Hands.renamed(old, labels));
    List<LabelledDrawing> drawings =
        Hands.own(3, 5).stream()
            .map(own -> LabelledDrawing.of(labels.get("AQe7".indexOf(own.label())), own.glyph()))
            .toList();

    FineTuned read = FineTuning.of(greek).drawings(drawings).recipe(SHORT).folds(0).run();

    assertThat(read.model().info().labels()).isEqualTo(labels);
    assertThat(read.model().info().preprocessing()).isEqualTo(input);
    assertThat(read.report().labels()).isEqualTo(4);
    assertThat(read.model().graph()).isNotEqualTo(old.graph());
  }

  @Test
  void leavesTheInkThatMapsAreMultipliedByAsItIs() {
    ModelFile old = Networks.strokes();
    Model model =
        Model.copyOf(
            "strokes",
            Hands.renamed(old, List.of("A", "Q", "e", "7", "0", "1", "2", "3", "4", "5")));

    FineTuned tuned = FineTuning.of(model).drawings(Hands.own(3, 5)).recipe(SHORT).folds(0).run();

    List<Node> before = old.graph().nodes();
    List<Node> after = tuned.model().graph().nodes();
    assertThat(after.get(0)).as("the convolution of all channels").isNotEqualTo(before.get(0));
    assertThat(after.get(1)).as("the ink alone").isEqualTo(before.get(1));
  }

  private static FineTuned quick(FineTuningRecipe recipe) {
    return FineTuning.of(Hands.SMALL).drawings(Hands.own(3, 1)).recipe(recipe).folds(0).run();
  }
}
