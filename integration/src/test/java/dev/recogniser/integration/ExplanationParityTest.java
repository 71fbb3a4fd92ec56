package dev.recogniser.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Glyph;
import dev.recogniser.HeatMap;
import dev.recogniser.Recogniser;
import dev.recogniser.spi.Head;
import dev.recogniser.testkit.oracle.ClassActivation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Each shipped model is explained in the same way on every engine, and as autograd would. */
@ParameterizedClass
@ValueSource(strings = {"emnist", "emnist-small"})
class ExplanationParityTest {

  /** The largest difference between any two maps, of their maximum. */
  private static final double TOLERANCE = 1e-4;

  /** How much of a score a map may leave unexplained or invent. */
  private static final double UNEXPLAINED = 1e-3;

  private static final int REAL_GLYPHS = 500;

  private final String model;
  private final Engines engines;
  private final Autograd autograd;
  private final List<String> labels;

  ExplanationParityTest(String model) {
    this.model = model;
    this.engines = new Engines(model);
    this.autograd = Autograd.of(engines.file());
    this.labels = engines.file().info().labels();
  }

  @Test
  void ofTheSampleDrawings() throws IOException {
    assertParity(Soak.glyphs(Drawings.FOLDER));
  }

  @Test
  void ofRealGlyphs() {
    assertParity(RealGlyphs.first(REAL_GLYPHS));
  }

  private void assertParity(List<Glyph> glyphs) {
    List<Question> questions = Question.about(glyphs, model);
    Map<String, List<HeatMap>> maps = new TreeMap<>();
    for (String backend : ClassPaths.BACKENDS) {
      try (Recogniser recogniser =
          Recogniser.builder().model(model).backend(backend).threads(1).build()) {
        maps.put(
            backend,
            questions.stream().flatMap(question -> question.ask(recogniser.explainer())).toList());
      }
    }
    maps.put("djl's autograd", differentiated("djl", autograd::pyTorch, questions));
    maps.put("dl4j's autograd", differentiated("dl4j", autograd.sameDiff(), questions));
    HeatComparison.assertNear(maps, TOLERANCE);
  }

  /** The maps that an engine's features give with gradients by its own means. */
  private List<HeatMap> differentiated(String backend, Head head, List<Question> questions) {
    List<HeatMap> maps = new ArrayList<>();
    Engines.Answer answer = engines.answer(backend, glyphs(questions));
    for (int i = 0; i < questions.size(); i++) {
      for (boolean contrast : new boolean[] {false, true}) {
        float[] weights = questions.get(i).weights(engines.file().info(), contrast);
        double[] heat = heat(head, answer.features(i), weights);
        maps.add(map(heat, contrast ? Double.NEGATIVE_INFINITY : 0));
      }
    }
    return maps;
  }

  private static List<Glyph> glyphs(List<Question> questions) {
    return questions.stream().map(Question::glyph).toList();
  }

  private double[] heat(Head head, float[] features, float[] weights) {
    return ClassActivation.of(autograd.shape(), features, head.gradient(features, weights));
  }

  private HeatMap map(double[] heat, double least) {
    float[] values = new float[heat.length];
    for (int i = 0; i < heat.length; i++) {
      values[i] = (float) Math.max(least, heat[i]);
    }
    return HeatMap.copyOf(autograd.shape().width(), autograd.shape().height(), values);
  }

  @Test
  void heatAddsUpToTheScoresOfRealGlyphs() {
    List<Question> questions = Question.about(RealGlyphs.first(REAL_GLYPHS), model);
    Head head = engines.file().head().orElseThrow();
    for (String backend : ClassPaths.BACKENDS) {
      Engines.Answer answer = engines.answer(backend, glyphs(questions));
      double most = 0;
      for (int i = 0; i < questions.size(); i++) {
        int label = labels.indexOf(questions.get(i).label());
        double[] heat =
            heat(head, answer.features(i), questions.get(i).weights(engines.file().info(), false));
        double explained = Arrays.stream(heat).sum() + autograd.biasOf(answer.features(i), label);
        most = Math.max(most, Math.abs(explained - answer.logits(i)[label]));
      }
      System.out.printf("%s: heat and biases miss a score by at most %.2e%n", backend, most);
      assertThat(most).isLessThanOrEqualTo(UNEXPLAINED);
    }
  }

  @Test
  void keptFeaturesGiveTheMapsOfAnotherPass() throws IOException {
    for (String backend : ClassPaths.BACKENDS) {
      Map<String, List<HeatMap>> maps =
          Map.of(
              backend + " with kept features", ofDrawings(backend, true),
              backend + " with another pass", ofDrawings(backend, false));
      HeatComparison.assertNear(maps, TOLERANCE);
    }
  }

  private List<HeatMap> ofDrawings(String backend, boolean keep) throws IOException {
    try (Recogniser recogniser =
        Recogniser.builder().model(model).backend(backend).threads(1).explanations(keep).build()) {
      return recogniser.recognise(Drawings.all()).stream()
          .flatMap(read -> recogniser.explainer().explain(read).stream())
          .map(explanation -> explanation.map())
          .toList();
    }
  }
}
