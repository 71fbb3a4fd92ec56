package dev.recogniser.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import dev.recogniser.BackendException;
import dev.recogniser.Device;
import dev.recogniser.ModelException;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.Head;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.Model;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A suite that no fault can fail is worth nothing: each of these must. */
class FaultsTest {

  private static final Class<?> EXPLANATIONS = BackendConformance.Explanations.class;

  /** Runs one test of the suite on a backend that has the fault, and on one that has none. */
  private static void assertCaught(
      Class<? extends BackendConformance> suite,
      Class<?> section,
      String test,
      Class<?>... parameters) {
    assertThat(failures(suite, section, test, parameters)).isPositive();
    assertThat(failures(PlainBackendTest.class, section, test, parameters)).isZero();
  }

  private static long failures(
      Class<? extends BackendConformance> suite,
      Class<?> section,
      String test,
      Class<?>... parameters) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectNestedMethod(List.of(suite), section, test, parameters))
        .execute()
        .testEvents()
        .failed()
        .count();
  }

  static final class Imprecise extends BackendConformance {
    @Override
    protected InferenceBackend backend() {
      return Faulty.inferring(
          (sound, glyphs, count, logits, features) -> {
            sound.infer(glyphs, count, logits, features);
            if (count > 6) {
              logits[6] += 0.0002f;
            }
          });
    }
  }

  @Test
  void catchesAScoreThatIsOffByALittle() {
    assertCaught(
        Imprecise.class, BackendConformance.Inference.class, "computesBatchesOfAnySize", int.class);
  }

  static final class OtherPadding extends BackendConformance {
    @Override
    protected InferenceBackend backend() {
      return Faulty.opening(
          (sound, model, options) -> sound.open(withOtherPadding(model), options));
    }

    private static Model withOtherPadding(Model model) {
      ModelFile file = ModelFile.read(model);
      Graph graph = file.graph().map(OtherPadding::changed);
      return Model.copyOf(model.name(), new ModelFile(graph, file.info()).toBytes());
    }

    private static Node changed(Node node) {
      return node.operator() instanceof Operator.AveragePool pool
          ? new Node(
              node.output(),
              new Operator.AveragePool(pool.window(), !pool.countPadding()),
              node.inputs())
          : node;
    }
  }

  @Test
  void catchesAnOperatorThatIsUnderstoodInAnotherWay() {
    assertCaught(
        OtherPadding.class,
        BackendConformance.Operators.class,
        "agreesWithTheOracle",
        OperatorCases.Case.class);
  }

  /** Reads every glyph's ink, and of its planes nothing. */
  static final class InkAlone extends BackendConformance {
    @Override
    protected InferenceBackend backend() {
      return Faulty.inferring(
          (sound, glyphs, count, logits, features) -> {
            int size = sound.info().model().preprocessing().size();
            float[] ink = glyphs.clone();
            for (int glyph = 0; glyph < count; glyph++) {
              Arrays.fill(ink, glyph * size + 784, (glyph + 1) * size, 0);
            }
            sound.infer(ink, count, logits, features);
          });
    }
  }

  @Test
  void catchesAnEngineThatReadsTheInkAlone() {
    assertCaught(
        InkAlone.class, BackendConformance.Inference.class, "agreesWithTheOracle", ModelFile.class);
  }

  static final class Careless extends BackendConformance {
    @Override
    protected InferenceBackend backend() {
      return Faulty.inferring(
          (sound, glyphs, count, logits, features) -> {
            sound.infer(glyphs, count, logits, features);
            Arrays.fill(logits, logits.length - 1, logits.length, 0);
          });
    }
  }

  @Test
  void catchesWritingBehindTheBatch() {
    assertCaught(
        Careless.class, BackendConformance.Inference.class, "leavesTheRestOfLongerArraysAlone");
  }

  /** Answers too many glyphs with what it has, and negative ones with nothing. */
  static final class Indulgent extends BackendConformance {
    @Override
    protected InferenceBackend backend() {
      return Faulty.inferring(
          (sound, glyphs, count, logits, features) ->
              sound.infer(
                  glyphs, Math.max(0, Math.min(count, glyphs.length / 784)), logits, features));
    }
  }

  @Test
  void catchesMistakesThatAreNotRefused() {
    assertCaught(
        Indulgent.class, BackendConformance.Arguments.class, "refusesArraysThatAreTooShort");
    assertCaught(Indulgent.class, BackendConformance.Arguments.class, "refusesANegativeCount");
  }

  static final class FallingBack extends BackendConformance {
    @Override
    protected InferenceBackend backend() {
      return Faulty.opening(
          (sound, model, options) ->
              sound.open(model, new EngineOptions(Device.cpu(), options.threads())));
    }
  }

  @Test
  void catchesFallingBackFromAGpuThatWasNamed() {
    assertCaught(
        FallingBack.class, BackendConformance.Devices.class, "refusesAGpuThatIsNotThereByName");
  }

  static final class Blaming extends BackendConformance {
    @Override
    protected InferenceBackend backend() {
      return Faulty.opening(
          (sound, model, options) -> {
            try {
              return sound.open(model, options);
            } catch (ModelException e) {
              throw new BackendException("The engine does not open it.", e);
            }
          });
    }
  }

  @Test
  void catchesABadModelThatIsBlamedOnTheEngine() {
    assertCaught(Blaming.class, BackendConformance.BadModels.class, "refusesAnEmptyFile");
  }

  /** Gives the maps' numbers in another order. */
  static final class Reversed extends BackendConformance {
    @Override
    protected InferenceBackend backend() {
      return Faulty.inferring(
          (sound, glyphs, count, logits, features) -> {
            float[] found = new float[features == null ? 0 : features.length];
            sound.infer(glyphs, count, logits, features == null ? null : found);
            for (int i = 0; i < found.length; i++) {
              features[i] = found[found.length - 1 - i];
            }
          });
    }
  }

  @Test
  void catchesMapsThatDoNotGoWithTheHead() {
    assertCaught(Reversed.class, EXPLANATIONS, "givesTheMapsOfGradCam", ModelFile.class);
    assertCaught(Reversed.class, EXPLANATIONS, "givesMapsThatAddUpToTheScore", ModelFile.class);
  }

  /** Its head is of another model, or there is none. */
  static final class OtherHead extends BackendConformance {
    @Override
    protected InferenceBackend backend() {
      Head plain = Networks.plain().head().orElseThrow();
      return Faulty.with(head -> head.isPresent() ? Optional.empty() : Optional.of(plain));
    }
  }

  @Test
  void catchesAHeadThatIsKeptBackAndOneThatCannotBe() {
    assertCaught(OtherHead.class, EXPLANATIONS, "givesTheMapsOfGradCam", ModelFile.class);
    String unknown = "knowsNoHeadWhereTheFeaturesAloneDoNotDetermineTheScores";
    assertCaught(OtherHead.class, EXPLANATIONS, unknown);
  }

  /** Its gradients are a little too steep for labels other than the first. */
  static final class TooSteep extends BackendConformance {
    @Override
    protected InferenceBackend backend() {
      return Faulty.with(sound -> sound.map(TooSteep::steeper));
    }

    private static Head steeper(Head sound) {
      return (features, weights) -> {
        float[] more = weights.clone();
        more[1] *= 1.01f;
        return sound.gradient(features, more);
      };
    }
  }

  @Test
  void catchesGradientsThatAreOffByALittle() {
    String gradients = "knowsHowTheScoresChangeWithTheFeatures";
    assertCaught(TooSteep.class, EXPLANATIONS, gradients, ModelFile.class);
    assertCaught(TooSteep.class, EXPLANATIONS, "givesTheMapsOfGradCam", ModelFile.class);
  }

  /** Computes in memory that all calls share. */
  static final class Sharing extends BackendConformance {

    private final float[] shared = new float[100_000];

    @Override
    protected InferenceBackend backend() {
      return Faulty.inferring(
          (sound, glyphs, count, logits, features) -> {
            sound.infer(glyphs, count, shared, features);
            sound.infer(glyphs, count, logits, features); // takes a while
            System.arraycopy(shared, 0, logits, 0, logits.length);
          });
    }
  }

  @Test
  void catchesThreadsThatDisturbEachOther() {
    assertCaught(Sharing.class, BackendConformance.Threads.class, "servesEightThreadsAtOnce");
  }

  /** Keeps native memory for every engine and for every call. */
  static final class Leaking extends BackendConformance {

    private final List<ByteBuffer> kept = new ArrayList<>();

    @Override
    protected InferenceBackend backend() {
      return Faulty.inferring(
          (sound, glyphs, count, logits, features) -> {
            ByteBuffer leak = ByteBuffer.allocateDirect(count < 256 ? 8_000_000 : 4_000_000);
            while (leak.hasRemaining()) {
              leak.put((byte) 1);
            }
            kept.add(leak);
            sound.infer(glyphs, count, logits, features);
          });
    }
  }

  @Test
  void catchesMemoryThatIsKept() {
    assertCaught(Leaking.class, BackendConformance.Memory.class, "closingGivesTheWeightsBack");
    assertCaught(Leaking.class, BackendConformance.Memory.class, "callsGiveTheirMemoryBack");
  }
}
